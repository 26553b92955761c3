import type { Browser } from '@playwright/test';

interface Wish {
  mimeType: string;
  /** How much of it, in frames of a twenty-fifth of a second or what the machine makes of them. */
  frames: number;
  /** A square that changes its colour, or a tone. */
  of: 'picture' | 'tone';
}

/** A recording made by the browser itself; a picture has a key frame every half second. */
export async function record(browser: Browser, wish: Wish): Promise<Buffer> {
  const page = await browser.newPage();
  const bytes = await page.evaluate(
    ({ mimeType, frames, of }) =>
      new Promise<number[]>((done) => {
        const canvas = document.createElement('canvas');
        const brush = canvas.getContext('2d');
        let stream = canvas.captureStream(25);
        if (of === 'tone') {
          const sound = new AudioContext();
          const heard = sound.createMediaStreamDestination();
          const tone = sound.createOscillator();
          tone.connect(heard);
          tone.start();
          stream = heard.stream;
        }
        const options = { mimeType, videoKeyFrameIntervalDuration: 500 };
        const recorder = new MediaRecorder(stream, options);
        recorder.addEventListener('dataavailable', (event) => {
          void event.data.arrayBuffer().then((data) => done([...new Uint8Array(data)]));
        });
        let drawn = 0;
        const draw = () => {
          if (brush) brush.fillStyle = `hsl(${drawn * 12} 80% 50%)`;
          brush?.fillRect(0, 0, canvas.width, canvas.height);
          drawn += 1;
          if (drawn < frames) requestAnimationFrame(draw);
          else recorder.stop();
        };
        recorder.start();
        draw();
      }),
    wish,
  );
  await page.close();
  return Buffer.from(bytes);
}
