"""Works read, paired and checked before, kept so that a large one opens as fast as a small one.

A prepared work is one file that is mapped into memory: what a reader doesn't look at isn't read.
"""
