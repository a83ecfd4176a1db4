import type { Page } from 'playwright-core'

export interface Weight {
  readonly requests: number
  /** Bytes on the wire, headers and compression included. */
  readonly bytes: number
  readonly script: number
  /** Addresses that are not of the house. */
  readonly elsewhere: readonly string[]
}

/** Weighs the pages that a tab opens as someone who comes for the first time, with nothing kept from the page before. */
export async function openScale(page: Page) {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
  const requests = new Map<string, { url: string; kind: string; bytes: number }>()
  wire.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    requests.set(requestId, { url: request.url, kind: type ?? 'Other', bytes: 0 })
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request) request.bytes = encodedDataLength
  })
  return {
    async open(address: string): Promise<Weight> {
      requests.clear()
      await page.goto(address, { waitUntil: 'load' })
      await page.evaluate(() => document.fonts.ready)
      // The icon of the tab is asked for last, once the page is there.
      await page.waitForTimeout(50)
      const all = [...requests.values()].filter(({ url }) => url.startsWith('http'))
      const { origin } = new URL(address)
      return {
        requests: all.length,
        bytes: sum(all),
        script: sum(all.filter(({ kind }) => kind === 'Script')),
        elsewhere: all.map(({ url }) => url).filter((url) => new URL(url).origin !== origin),
      }
    },
  }
}

const sum = (all: readonly { readonly bytes: number }[]) =>
  all.reduce((total, { bytes }) => total + bytes, 0)
