//! Marks that a program for sheets draws over numbers by itself; each also reads in black and white.

use rust_xlsxwriter::{
    Color, ConditionalFormatCustomIcon, ConditionalFormatDataBar, ConditionalFormatDataBarDirection,
    ConditionalFormatIconSet, ConditionalFormatIconType, ConditionalFormatType, Worksheet,
};

use crate::deadlines::SOON_DAYS;
use crate::error::Result;

const BAR: Color = Color::RGB(0x00BF_C7CC);
const EDGE: Color = Color::RGB(0x0059_6670);

/// What is drawn over the numbers of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A bar as long as the number is large.
    Bar,
    /// A bar that is full where the whole is reached.
    ShareBar,
    /// A sign for the days that are left: a circle, a triangle where it is soon, a diamond where it is late.
    DaysLeft,
}

impl Mark {
    /// Puts the mark on the rows of a column.
    pub(super) fn put(self, sheet: &mut Worksheet, (first, last): (u32, u32), column: u16) -> Result<()> {
        match self {
            Self::Bar => drop(sheet.add_conditional_format(first, column, last, column, &bar())?),
            Self::ShareBar => {
                let whole = bar().set_maximum(ConditionalFormatType::Number, 1);
                sheet.add_conditional_format(first, column, last, column, &whole)?;
            }
            Self::DaysLeft => drop(sheet.add_conditional_format(first, column, last, column, &days_left())?),
        }
        Ok(())
    }
}

fn bar() -> ConditionalFormatDataBar {
    ConditionalFormatDataBar::new()
        .set_fill_color(BAR)
        .set_border_color(EDGE)
        .set_solid_fill(true)
        .set_direction(ConditionalFormatDataBarDirection::LeftToRight)
        .set_minimum(ConditionalFormatType::Number, 0)
}

fn days_left() -> ConditionalFormatIconSet {
    let from = |days| ConditionalFormatCustomIcon::new().set_rule(ConditionalFormatType::Number, days);
    ConditionalFormatIconSet::new().set_icon_type(ConditionalFormatIconType::ThreeSigns).set_icons(&[
        from(i32::MIN),
        from(0),
        from(i32::try_from(SOON_DAYS).unwrap_or(0) + 1),
    ])
}
