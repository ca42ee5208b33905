// A recipe for `onStored`: asks PixLab for a score after a picture is stored, and refuses what is not for everyone.
//   createStoreHandler({ store: toPixLab({ key }), onStored: refuseNsfw({ key }) })

/** @param highest the highest score that passes, 0 to 1 */
export function refuseNsfw(options: {
  key: string;
  endpoint?: string;
  highest?: number;
}): (reply: { link: string }) => Promise<string | undefined> {
  const { key, endpoint = 'https://api.pixlab.io/nsfw', highest = 0.5 } = options;
  return async ({ link }) => {
    const url = `${endpoint}?${new URLSearchParams({ img: link, key }).toString()}`;
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000), redirect: 'error' });
    const { status, score } = (await response.json()) as { status?: number; score?: number };
    // No score, no picture: an error removes the file, and says to the client only that something went wrong.
    if (status !== 200 || typeof score !== 'number') throw new Error('nsfw gave no score');
    return score > highest ? 'This picture is not for everyone.' : undefined;
  };
}
