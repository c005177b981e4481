/** A form that sends one file: a multipart/form-data POST of the fields, then one named `file`. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface FileToUpload {
  /** Names the file within the store. */
  readonly fileKey: string;
  readonly contentType: string;
  /** What it is saved under by whoever downloads it: kept with the file, for addresses must name nobody. */
  readonly fileName: string;
  /** The store itself refuses a larger file. */
  readonly maxBytes: number;
}

/** The bytes of courseware. They go between people and the store directly, by addresses that are good for minutes. */
export interface CourseFileStore {
  uploadForm(file: FileToUpload): Promise<UploadForm>;
  /** An address that gives the file as an attachment of its name; undefined when no file ever arrived. */
  downloadUrl(fileKey: string): Promise<string | undefined>;
}
