import type { Browser, Page } from 'playwright-core'

/** Looks at many pages in a real browser whose content policy is off: only escaping protects. */
export interface Detector {
  /** What ran, or could run, in these pages; empty is the only good answer. */
  look(pages: readonly Looked[]): Promise<readonly string[]>
  /** What could run, by the browser’s own parser alone: much quicker, and nothing is given the time to run. */
  parse(pages: readonly Looked[]): Promise<readonly string[]>
}

export interface Looked {
  readonly name: string
  readonly html: string
}

/** Where the attacks of `hostile-texts.ts` would send what they stole. */
const thief = 'exemple.fr'
const together = 12

export async function openDetector(browser: Browser, base: string): Promise<Detector> {
  const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: true })
  const ran: string[] = []
  await context.addInitScript(`
    const tell = (how) => { (window.top.ran ??= []).push(how) }
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => tell(name)
    const real = window.fetch
    window.fetch = (to, ...rest) => String(to).includes('${thief}') ? (tell('fetch'), Promise.reject(new Error('no'))) : real(to, ...rest)
  `)
  // Nothing but the pages themselves: styles and pictures would only take time.
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.pathname === '/empty')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
    return route.abort()
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    ran.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(`${base}/empty`)

  return {
    parse: (pages) => page.evaluate(partsThatRun, pages),
    async look(pages) {
      const found: string[] = [...(await page.evaluate(partsThatRun, pages))]
      for (let at = 0; at < pages.length; at += together) {
        const batch = pages.slice(at, at + together)
        found.push(...(await runTogether(page, batch)))
        for (const one of ran.splice(0))
          found.push(`${batch.map(({ name }) => name).join(', ')}: ${one}`)
      }
      return found
    },
  }
}

/** In the browser: scripts, handlers, frames and addresses that run, once the page is parsed as it would be. */
function partsThatRun(looked: readonly Looked[]): string[] {
  const found: string[] = []
  for (const { name, html } of looked) {
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    for (const element of parsed.querySelectorAll('*')) {
      for (const { name: attribute, value } of element.attributes) {
        const address = /^(href|src|action|formaction|xlink:href|data|srcdoc)$/i.test(attribute)
        const runs =
          /^on/i.test(attribute) || (address && /^\s*(javascript|data:text)/i.test(value))
        if (runs) found.push(`${name}: <${element.localName} ${attribute}="${value.slice(0, 60)}">`)
      }
      // The preview of a letter: our own page, in a frame that runs nothing.
      const preview =
        element.matches('iframe.letter-preview[sandbox="allow-popups"]') &&
        /^\/envois\/[\w-]+\/apercu\?(couleurs=[a-z-]+&)?v=\d+$/.test(
          element.getAttribute('src') ?? '',
        )
      if (!preview && /^(iframe|object|embed|base|applet|frame)$/.test(element.localName)) {
        found.push(`${name}: <${element.localName}>`)
      }
      if (element.matches('meta[http-equiv=refresh i]')) found.push(`${name}: leads away by itself`)
      const inline = element.localName === 'script' && !element.hasAttribute('src')
      if (inline && element.getAttribute('type') !== 'application/ld+json') {
        found.push(`${name}: <script> ${element.textContent?.slice(0, 60)}`)
      }
    }
  }
  return found
}

/** Each page is a frame of one page; its scripts, handlers and frames then have a moment to run. */
function runTogether(page: Page, batch: readonly Looked[]): Promise<readonly string[]> {
  return page.evaluate(async (looked) => {
    const top = window as unknown as { ran?: string[] }
    top.ran = []
    const found: string[] = []
    const frames = await Promise.all(
      looked.map(
        ({ name, html }) =>
          new Promise<{ name: string; frame: HTMLIFrameElement }>((resolve) => {
            const frame = document.createElement('iframe')
            frame.onload = () => resolve({ name, frame })
            frame.srcdoc = html
            document.body.append(frame)
          }),
      ),
    )
    await new Promise((resolve) => setTimeout(resolve, 60))
    for (const { name, frame } of frames) {
      if (!frame.contentDocument) found.push(`${name}: left the page`)
      frame.remove()
    }
    const names = looked.map(({ name }) => name).join(', ')
    for (const how of top.ran) found.push(`${names}: ${how} was called`)
    return found
  }, batch)
}
