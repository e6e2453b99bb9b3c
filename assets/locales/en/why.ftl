### Why a computed date is the date it is. Months arrive worded (the month table), days as 18.09.2026.

why-month = The deadline is { $month }, so it falls on the last working day of that month. School calendar, { $week_days }-day week.
why-month_cut_by_year_end = The deadline is { $month }, but the school year ends before the month does, so it falls on the last working day of the year. School calendar, { $week_days }-day week.
why-window = The deadline runs { $from_month }–{ $to_month }, so it falls on the last working day of the last month. School calendar, { $week_days }-day week.
why-term = Done every term: it falls on the last working day of term { $term }.
why-quarter = Done every quarter: it falls on the last working day of the quarter.
why-half_year = Done every half-year: it falls on the last working day of the half-year.
why-all_year = Done all year: the latest date is the last working day of the school year.
why-schedule_day = A day named in the schedule: { $day }.
why-schedule_empty = Done by schedule, but no days are set yet. Please add days to the schedule.
why-ad_hoc = Done as the need arises, so there is no date in advance.
why-day = The deadline is set as an exact date: { $day }.
why-every_month = Done every month: it falls on the last working day of the month ({ $month }). School calendar, { $week_days }-day week.
# Both say the rule itself, with its $days, $direction, $working and $anchor.
why-after = The deadline depends on an event: { rule-after }. The day of the event is { $anchor_day }.
why-after_waiting = The deadline depends on an event: { rule-after }. The day of that event is not known yet, so there is no date.
why-moved = { $moved_from } is not a working day, so the deadline moves to the working day before it.
