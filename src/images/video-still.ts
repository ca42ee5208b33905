export async function videoStill(file: Blob, signal: AbortSignal): Promise<{ frame: VideoFrame; rotation: number } | undefined> {
  void file; void signal; return undefined;
}
