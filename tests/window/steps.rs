//! What a person does in the window, one step at a time, in the words of the Kazakh screens.

use zhospar_core::words::{Language, Value, say, say_with};

use crate::driver::Window;

pub const SCHOOL: &str = "Ақбұлақ орта мектебі";
const LOGIN: &str = "seitova";
const PASSWORD: &str = "ақ-бұлақ-суы-таза";

/// The words of the screens under `key`.
pub fn words(key: &str) -> String {
    say(Language::Kk, key)
}

/// The first run, from the language to the recovery code.
pub async fn create_school(window: &Window) {
    window.see(&words("welcome-title")).await;
    window.picture("01-welcome").await;
    window.press(&words("create-school")).await;

    window.fill(&words("school-name"), SCHOOL).await;
    window.picture("02-school").await;
    window.press(&words("next")).await;

    window.fill(&words("field-surname"), "Сейітова").await;
    window.fill(&words("field-given_name"), "Гүлмира").await;
    window.fill(&words("field-patronymic"), "Болатқызы").await;
    window.fill(&words("field-post"), "директордың оқу ісі жөніндегі орынбасары").await;
    window.press(&words("next")).await;

    window.see(&words("first-run-title-3")).await;
    window.picture("03-others").await;
    window.press(&words("next")).await;

    window.fill(&words("field-login"), LOGIN).await;
    window.fill(&words("field-password"), PASSWORD).await;
    window.fill(&words("password-repeat"), PASSWORD).await;
    window.picture("04-password").await;
    window.press(&words("create-school")).await;

    window.see(&words("recovery-title")).await;
    window.picture("05-recovery-code").await;
    window.press(&words("recovery-kept")).await;
    window.press(&words("continue")).await;
}

/// Signs in to the only school on this machine.
pub async fn sign_in(window: &Window) {
    window.see(&words("sign-in-title")).await;
    window.see(SCHOOL).await;
    window.picture("20-sign-in").await;
    window.fill(&words("field-login"), LOGIN).await;
    window.fill(&words("field-password"), PASSWORD).await;
    window.press(&words("sign-in")).await;
}
