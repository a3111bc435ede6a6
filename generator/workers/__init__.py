"""Much work of one kind, done by several processes: who does it, how it is handed out, what happens when one dies."""
