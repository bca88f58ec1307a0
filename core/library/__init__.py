"""What a person keeps here: rules about threads, versions and limits. No storage."""
