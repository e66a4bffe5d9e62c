"""What every door says, in the same words: pages to read, steps, tasks, answers, the plan.

Gives lines and short texts; how they look, and which keys there are, is each door's own business.
"""
