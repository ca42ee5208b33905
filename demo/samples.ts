/** A picture to try things with: hills under a sun, in another light each time. */
export async function samplePicture(name: string, hue: number): Promise<File> {
  const [width, height] = [1600, 1067];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw.');

  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, `hsl(${hue} 55% 62%)`);
  sky.addColorStop(1, `hsl(${hue + 40} 75% 86%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);

  context.fillStyle = `hsl(${hue + 60} 95% 94%)`;
  context.beginPath();
  context.arc(width * 0.64, height * 0.36, height * 0.12, 0, 7);
  context.fill();

  for (const [index, base] of [0.56, 0.68, 0.8].entries()) {
    context.fillStyle = `hsl(${hue + 15} ${38 + index * 6}% ${54 - index * 15}%)`;
    context.beginPath();
    context.moveTo(0, height);
    for (let x = 0; x <= width; x += 8) {
      const wave = Math.sin(x / (250 - index * 45) + hue + index * 2) + Math.sin(x / 97 + index) / 3;
      context.lineTo(x, height * base + wave * height * 0.055);
    }
    context.lineTo(width, height);
    context.fill();
  }

  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  if (!blob) throw new Error('This browser cannot make a picture of a canvas.');
  return new File([blob], name, { type: 'image/jpeg' });
}

/** A file as large as a film, to see it on its way: nothing can be seen in it. */
export const largeFilm = (name: string): File => new File([new Uint8Array(24e6)], name, { type: 'video/mp4' });
