interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface Reading {
  BarcodeDetector?: new (options: { formats: string[] }) => Detector
  ouvroirReadQr?: (picture: ImageData) => string | undefined
}

const pause = 250
const sameForMs = 3_000

/** Reads the codes that the camera sees, until the returned function is called. */
export async function watchCamera(
  video: HTMLVideoElement,
  readerAddress: string,
  seen: (text: string) => void,
): Promise<() => void> {
  const read = await readerOf(readerAddress)
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  video.srcObject = stream
  await video.play()
  let last = { text: '', at: 0 }
  const timer = window.setInterval(async () => {
    const text = await read(video).catch(() => undefined)
    // A ticket stays a while before the camera: it is seen once.
    if (!text || (text === last.text && Date.now() - last.at < sameForMs)) return
    last = { text, at: Date.now() }
    seen(text)
  }, pause)
  return () => {
    window.clearInterval(timer)
    for (const track of stream.getTracks()) track.stop()
  }
}

/** The browser’s own reader, or the library, which is loaded now and by nobody else. */
async function readerOf(address: string) {
  const place = window as unknown as Reading
  if (place.BarcodeDetector) {
    const detector = new place.BarcodeDetector({ formats: ['qr_code'] })
    return async (video: HTMLVideoElement) => (await detector.detect(video))[0]?.rawValue
  }
  if (!place.ouvroirReadQr) await load(address)
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return async (video: HTMLVideoElement) => {
    if (!pen || video.videoWidth === 0) return undefined
    canvas.width = video.videoWidth
    canvas.height = video.videoHeight
    pen.drawImage(video, 0, 0)
    return place.ouvroirReadQr?.(pen.getImageData(0, 0, canvas.width, canvas.height))
  }
}

/** With the nonce of the page: the content policy refuses any other script. */
function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
    script.src = address
    script.onload = () => resolve()
    script.onerror = () => reject(new Error('the reader of codes did not load'))
    document.head.append(script)
  })
}
