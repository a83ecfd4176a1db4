import jsQR from 'jsqr'

/** Where the browser cannot read a QR by itself: loaded by the first press on “Scan”, and only then. */
Object.assign(window, {
  ouvroirReadQr: ({ data, width, height }: ImageData) =>
    jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data,
})
