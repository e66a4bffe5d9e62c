"""What every interface says in the same words: pages to read, steps, answers, the plan.

They are lines and short texts. How these look, and which keys there are, each interface decides.
"""
