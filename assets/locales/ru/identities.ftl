### Who the people in the journal are. $letter is the letter of the label.

identity-label-pupil = ученик { $letter }
identity-label-teacher = педагог { $letter }
identity-label-parent = родитель { $letter }
identity-label-other = лицо { $letter }
identities-about-backups = Имя стирается навсегда и из файла школы, и из истории изменений. В резервных копиях, сделанных раньше, оно остаётся в запечатанном виде: эти копии удаляются по мере устаревания, а сохранённые вручную удалите сами.
