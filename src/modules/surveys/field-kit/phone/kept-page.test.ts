import { afterEach, expect, test, vi } from 'vitest'
import { openDrawer } from './drawer.ts'
import { keepPage } from './kept-page.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const page = 'https://ouvroir.exemple.fr/enquetes/marche/kit/abc'
const questions = '/enquetes/marche/questionnaire.json'

/** A browser whose worker is still beginning, says `word`, and has kept these addresses. */
function browser(word: string, kept: readonly string[]) {
  const worker = Object.assign(new EventTarget(), {
    state: 'activating',
    postMessage: (_: unknown, [port]: MessagePort[]) => port?.postMessage(word),
  })
  const { origin, pathname } = new URL(page)
  const registration = { active: worker }
  vi.stubGlobal('location', { origin, pathname })
  vi.stubGlobal('document', { querySelectorAll: () => [] })
  vi.stubGlobal('navigator', {
    serviceWorker: { register: async () => registration, ready: Promise.resolve(registration) },
  })
  vi.stubGlobal('caches', {
    match: async (address: string) => (kept.includes(address) ? new Response('') : undefined),
  })
  return () => {
    worker.state = 'activated'
    worker.dispatchEvent(new Event('statechange'))
  }
}

async function isKept(word: string, kept: readonly string[]): Promise<boolean> {
  const begin = browser(word, kept)
  const asked = keepPage('/worker.js', [questions])
  setTimeout(begin, 1)
  return asked
}

const all = [page, new URL(questions, page).href]

test('a page is said to be kept once its worker has begun, says so, and every part of it is found again', async () => {
  expect(await isKept('done', all)).toBe(true)
  expect(await isKept('failed', all)).toBe(false)
  expect(await isKept('done', [page])).toBe(false)
  expect(await isKept('done', all.slice(1))).toBe(false)
})

test('as long as its worker has not begun, nothing is said', async () => {
  const begin = browser('done', all)
  let answer: boolean | undefined
  const asked = keepPage('/worker.js', [questions]).then((isSo) => {
    answer = isSo
  })
  await new Promise((resolve) => setTimeout(resolve, 1_300))
  expect(answer).toBeUndefined()
  begin()
  await asked
  expect(answer).toBe(true)
})

test('a record is said to be written once the browser has it on its disk', async () => {
  interface Writing {
    oncomplete?: () => void
  }
  const writings: Writing[] = []
  const options: unknown[] = []
  const base = {
    transaction: (_: string, mode: string, durable: unknown) => {
      options.push([mode, durable])
      const writing = { objectStore: () => ({ put: () => undefined }) }
      writings.push(writing as Writing)
      return writing
    },
  }
  const asked: { result: unknown; onsuccess?: () => void } = { result: base }
  vi.stubGlobal('indexedDB', { open: () => asked })
  const opening = openDrawer('kit')
  asked.onsuccess?.()
  const drawer = await opening
  let isWritten = false
  const put = drawer.put('one', { iv: new Uint8Array(12), bytes: new ArrayBuffer(1) }).then(() => {
    isWritten = true
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(isWritten).toBe(false)
  expect(options).toEqual([['readwrite', { durability: 'strict' }]])
  writings[0]?.oncomplete?.()
  await put
  expect(isWritten).toBe(true)
})
