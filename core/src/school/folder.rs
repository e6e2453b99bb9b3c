//! The folder of a school on this machine: where it may lie, who is using it, and which schools there are.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::keys::KeyFile;
use crate::error::{Error, Rejection, Result, Unsuitable};
use crate::ids::SchoolId;

/// Where the program keeps its schools on this machine.
#[derive(Clone, Debug)]
pub struct DataFolder {
    root: PathBuf,
    /// The one school meant, when its folder was named outright.
    only: Option<PathBuf>,
}

impl DataFolder {
    /// The per-user local data folder of this system.
    pub fn of_this_user() -> Result<Self> {
        let dirs = ProjectDirs::from("kz", "Zhospar", "Zhospar")
            .ok_or(Error::Invariant("the system names no folder for this user's data"))?;
        Ok(Self { root: dirs.data_local_dir().to_path_buf(), only: None })
    }

    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), only: None }
    }

    /// The same folder, looking at one school only, wherever that lies.
    pub fn with_only(self, school: impl Into<PathBuf>) -> Self {
        Self { only: Some(school.into()), ..self }
    }

    pub fn path(&self) -> &Path {
        &self.root
    }

    pub fn school(&self, id: &SchoolId) -> SchoolFolder {
        match &self.only {
            Some(folder) => SchoolFolder::at(folder),
            None => SchoolFolder::at(self.root.join("schools").join(id.as_str())),
        }
    }

    /// Lists the folders that hold a school, in a stable order.
    pub fn list_schools(&self) -> Result<Vec<SchoolFolder>> {
        if let Some(only) = &self.only {
            let folder = SchoolFolder::at(only);
            return Ok(if folder.keys().exists() { vec![folder] } else { Vec::new() });
        }
        let schools = self.root.join("schools");
        let entries = match std::fs::read_dir(&schools) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
                return Err(Rejection::FolderUnwritable { path: schools.display().to_string() }.into());
            }
            Err(error) => return Err(error.into()),
        };
        let mut folders = Vec::new();
        for entry in entries {
            let folder = SchoolFolder::at(entry?.path());
            if folder.keys().exists() {
                folders.push(folder);
            }
        }
        folders.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(folders)
    }

    /// The identity of this machine, made once; operations are numbered per machine.
    pub fn device(&self) -> Result<String> {
        let path = self.root.join("device");
        if let Ok(text) = std::fs::read_to_string(&path) {
            let text = text.trim();
            if !text.is_empty() {
                return Ok(text.to_owned());
            }
        }
        std::fs::create_dir_all(&self.root).map_err(|error| unwritable(&self.root, error))?;
        let device = crate::ids::fresh();
        std::fs::write(&path, &device).map_err(|error| unwritable(&path, error))?;
        Ok(device)
    }
}

/// One school's folder.
#[derive(Clone, Debug)]
pub struct SchoolFolder {
    path: PathBuf,
}

impl SchoolFolder {
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn database(&self) -> PathBuf {
        self.path.join("school.db")
    }

    /// The contents of attached files.
    pub fn contents(&self) -> PathBuf {
        self.path.join("files.db")
    }

    pub fn keys(&self) -> PathBuf {
        self.path.join("keys.json")
    }

    pub fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }

    pub fn load_keys(&self) -> Result<KeyFile> {
        KeyFile::load(&self.keys())
    }

    /// Makes the folder, readable by this user alone.
    ///
    /// Rejects one that holds something already: it may be somebody's school.
    pub fn create(&self) -> Result<()> {
        check_suitable(&self.path)?;
        if std::fs::read_dir(&self.path).is_ok_and(|mut entries| entries.next().is_some()) {
            let path = self.path.display().to_string();
            return Err(Rejection::FolderUnsuitable { path, reason: Unsuitable::NotEmpty }.into());
        }
        std::fs::create_dir_all(&self.path).map_err(|error| unwritable(&self.path, error))?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&self.path, std::fs::Permissions::from_mode(0o700))
                .map_err(|error| unwritable(&self.path, error))?;
        }
        Ok(())
    }

    /// Takes the folder for this process.
    ///
    /// Rejects when another process has it, and when nothing can be written there.
    pub fn lock(&self) -> Result<File> {
        let path = self.path.join("lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| unwritable(&self.path, error))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Rejection::SchoolInUse.into()),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

fn unwritable(path: &Path, error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied
        | std::io::ErrorKind::ReadOnlyFilesystem
        | std::io::ErrorKind::NotADirectory
        | std::io::ErrorKind::AlreadyExists => Rejection::FolderUnwritable { path: path.display().to_string() }.into(),
        _ => error.into(),
    }
}

/// Rejects folders that other programs or machines write to behind our back.
pub fn check_suitable(path: &Path) -> Result<()> {
    let reason = if in_cloud_folder(path) { Some(Unsuitable::Cloud) } else { on_unsuitable_disk(path) };
    match reason {
        Some(reason) => Err(Rejection::FolderUnsuitable { path: path.display().to_string(), reason }.into()),
        None => Ok(()),
    }
}

/// Folder names that the known synchronising programs use.
const CLOUD_FOLDERS: &[&str] =
    &["dropbox", "onedrive", "google drive", "googledrive", "yandex.disk", "yandexdisk", "icloud drive", "nextcloud"];

fn in_cloud_folder(path: &Path) -> bool {
    path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        CLOUD_FOLDERS.iter().any(|cloud| name == *cloud || name.starts_with(&format!("{cloud} -")))
    })
}

#[cfg(target_os = "linux")]
fn on_unsuitable_disk(path: &Path) -> Option<Unsuitable> {
    let mounts = std::fs::read_to_string("/proc/self/mounts").ok()?;
    let absolute = std::path::absolute(path).ok()?;
    let (_, kind, mounted_at) = mounts
        .lines()
        .filter_map(|line| {
            let mut parts = line.split(' ');
            let device = parts.next()?;
            let folder = parts.next()?.replace("\\040", " ");
            let kind = parts.next()?;
            absolute.starts_with(&folder).then_some((device, kind, folder))
        })
        .max_by_key(|(_, _, folder)| folder.len())?;
    match kind {
        "nfs" | "nfs4" | "cifs" | "smb3" | "smbfs" | "fuse.sshfs" | "fuse.rclone" | "davfs" | "fuse.davfs2" | "9p" => {
            Some(Unsuitable::Network)
        }
        "vfat" | "exfat" if mounted_at.starts_with("/media") || mounted_at.starts_with("/run/media") => {
            Some(Unsuitable::Removable)
        }
        _ => None,
    }
}

#[cfg(not(target_os = "linux"))]
fn on_unsuitable_disk(path: &Path) -> Option<Unsuitable> {
    // A path of the form \\server\share lies on another machine.
    path.to_string_lossy().starts_with(r"\\").then_some(Unsuitable::Network)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_synchronised_folder_is_refused_and_a_plain_one_is_not() {
        assert!(check_suitable(Path::new("/home/a/OneDrive/zhospar")).is_err());
        assert!(check_suitable(Path::new("/home/a/OneDrive - Мектеп/zhospar")).is_err());
        assert!(check_suitable(Path::new("/home/a/dropbox-notes/zhospar")).is_ok());
    }

    #[test]
    fn a_folder_is_taken_by_one_process_at_a_time() {
        let temp = tempfile::tempdir().expect("a folder");
        let folder = SchoolFolder::at(temp.path().join("мектеп"));
        folder.create().expect("created");
        let held = folder.lock().expect("the first takes it");
        assert!(matches!(folder.lock(), Err(Error::Rejected(Rejection::SchoolInUse))));
        drop(held);
        assert!(folder.lock().is_ok(), "it is free again when the first is gone");
    }
}
