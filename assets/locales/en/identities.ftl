### Who the people in the journal are. $letter is the letter of the label.

identity-label-pupil = pupil { $letter }
identity-label-teacher = teacher { $letter }
identity-label-parent = parent { $letter }
identity-label-other = person { $letter }
identities-about-backups = The name is erased for good, in the school’s file and in the history of changes. Backups made earlier still hold it, sealed, until they are pruned; delete those you saved by hand yourself.
