"""The texts that all interfaces share: pages to read, steps, answers, the plan.

They are lines and short texts. How these look, and which keys there are, each interface decides.
"""
