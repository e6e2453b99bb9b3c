//! What another program copied, where the web view does not hand it to the page: WebKitGTK gives a page that is not being
//! typed into neither pictures nor files. Other web views hand both over with the paste itself.

use tauri::ipc::Response;

/// The files that were copied in a file manager.
#[tauri::command]
pub async fn copied_files() -> Result<Vec<String>, String> {
    blocking(copied::files).await
}

/// The picture that was copied, as a PNG file; nothing when none was.
#[tauri::command]
pub async fn copied_picture() -> Result<Response, String> {
    blocking(copied::picture).await.map(|picture| Response::new(picture.unwrap_or_default()))
}

/// Another program may take its time to hand over what it copied; the window is drawn meanwhile.
async fn blocking<T: Send + 'static>(read: fn() -> T) -> Result<T, String> {
    tauri::async_runtime::spawn_blocking(read).await.map_err(|error| error.to_string())
}

#[cfg(target_os = "linux")]
mod copied {
    use arboard::Clipboard;
    use image::{ExtendedColorType, ImageEncoder};

    pub fn files() -> Vec<String> {
        let found = Clipboard::new().and_then(|mut clipboard| clipboard.get().file_list());
        found.unwrap_or_default().into_iter().map(|path| path.display().to_string()).collect()
    }

    pub fn picture() -> Option<Vec<u8>> {
        let picture = Clipboard::new().and_then(|mut clipboard| clipboard.get().image()).ok()?;
        let (wide, high) = (u32::try_from(picture.width).ok()?, u32::try_from(picture.height).ok()?);
        let mut png = Vec::new();
        let encoder = image::codecs::png::PngEncoder::new(&mut png);
        encoder.write_image(&picture.bytes, wide, high, ExtendedColorType::Rgba8).ok()?;
        Some(png)
    }
}

#[cfg(not(target_os = "linux"))]
mod copied {
    pub fn files() -> Vec<String> {
        Vec::new()
    }

    pub fn picture() -> Option<Vec<u8>> {
        None
    }
}
