import { describe, expect, it } from 'vitest'
import { mailPreview, page, seeOther } from '../answers.ts'
import { readConfig } from '../config.ts'
import { get, post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { asPerson, testSettings } from '../testing/world.ts'

const database = useDatabase()
const secretPath = `/experiences/proposition/${'ab'.repeat(32)}`
/** The code of a letter is short: only its route tells that it is one. */
const codePath = '/t/K7RW3TPX'
const keyPath = '/tirage/12?cle=abcd'
const secretPaths = [secretPath, codePath, `${codePath}/donnees.json`, keyPath]
let words = 'un mot'
const routes = [
  get('/page', 'anyone', (c) => page(c, <p data-nonce={c.var.frame.nonce}>{words}</p>)),
  get('/formulaire', 'anyone', (c) => page(c, <input value={c.var.frame.formMark} />)),
  get('/courriel', 'anyone', (c) => mailPreview(c, '<p style="color:red">un mot</p>')),
  get('/experiences/proposition/:token', 'anyone', (c) => page(c, <p>ma proposition</p>)),
  get('/t/:code', 'anyone', (c) => page(c, <p>Ce code a servi à dire non.</p>)),
  get('/t/:code/donnees.json', 'anyone', (c) => c.json({ words }), { cached: true }),
  get('/tirage/:id', 'anyone', (c) => {
    if (c.req.query('cle')) c.header('referrer-policy', 'no-referrer')
    return page(c, <p>le tirage</p>)
  }),
  get('/donnees.json', 'anyone', (c) => c.json({ words }), { cached: true }),
  get('/secret.json', 'anyone', (c) => c.json({ words })),
  get('/long', 'anyone', (c) => page(c, <p>{'mot '.repeat(4000)}</p>)),
  get('/autre', 'anyone', (c) => {
    page(c, <p>dessinée</p>)
    return c.html('<p>envoyée</p>')
  }),
  post('/faire', 'anyone', (c) => seeOther(c, '/page', 'C’est fait.')),
]
// What these pages say changes here by hand, without a word to the database.
const door = openDoor(database, { routes, cachesPages: false })
const publicConfig = readConfig({ OUVROIR_URL: 'https://ouvroir.exemple.fr', RATE_LIMITS: '0' })
const publicDoor = openDoor(database, { routes, config: publicConfig, cachesPages: false })

describe('a page that is sealed', () => {
  it('is the one that was answered, whatever else was drawn', async () => {
    const { text } = await door.get('/autre')
    expect(text).toContain('envoyée')
    expect(text).not.toContain('dessinée')
  })
})

describe('the policy of a page', () => {
  it('names the one nonce that its scripts carry, and another one each time', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(async () => {
        const { response, text } = await door.get('/page')
        const policy = response.headers.get('content-security-policy') ?? ''
        const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1]
        expect(text).toContain(`data-nonce="${nonce}"`)
        expect(text).not.toContain('placeholder')
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(3)
  })

  it('is given to no text of the page, whatever it holds', async () => {
    const before = words
    const told = [before, 'ouvroir-nonce-placeholder']
    try {
      for (let time = 0; time < 4; time++) {
        words = told.join(' ')
        const { response, text } = await door.get('/page')
        const policy = response.headers.get('content-security-policy') ?? ''
        const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? ''
        // In its attribute, and nowhere else.
        expect(text.split(nonce)).toHaveLength(2)
        expect(text.replaceAll(/&#?\w+;/g, '·')).toContain(words.replaceAll(/["']/g, '·'))
        // What one page was sealed with opens nothing in the next.
        told.push(nonce, policy, response.headers.get('etag') ?? '')
      }
    } finally {
      words = before
    }
  })

  it('forbids frames, other origins and guesses of type, on pages, data and problems', async () => {
    for (const path of ['/page', '/donnees.json', '/nulle-part', '/direct']) {
      const { headers } = (await door.get(path)).response
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    }
  })

  it('lets a mail that is previewed keep its look, in a frame of ours, and run nothing', async () => {
    const { response, text } = await door.get('/courriel')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(text).toContain('style="color:red"')
    expect(policy).toContain(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    )
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toMatch(/script|allow-same-origin/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const page = (await door.get('/page')).response.headers.get('content-security-policy')
    expect(page).toContain("frame-src 'self'")
    expect(page).not.toContain('unsafe-inline')
  })

  it('asks for HTTPS only where there is HTTPS', async () => {
    const strict = (await publicDoor.get('/page')).response.headers
    expect(strict.get('strict-transport-security')).toContain('max-age=63072000')
    expect(strict.get('content-security-policy')).toContain('upgrade-insecure-requests')
    const plain = (await door.get('/page')).response.headers
    expect(plain.get('strict-transport-security')).toBeNull()
    expect(plain.get('content-security-policy')).not.toContain('upgrade-insecure-requests')
  })

  it('hides the address of a page reached by a secret link', async () => {
    expect((await door.get('/page')).response.headers.get('referrer-policy')).toBe('strict-origin')
    for (const path of secretPaths)
      expect((await door.get(path)).response.headers.get('referrer-policy')).toBe('no-referrer')
  })
})

describe('what caches may keep', () => {
  it.each(['/page', '/donnees.json'])('%s is answered 304 until it changes', async (path) => {
    const first = await door.get(path)
    const etag = first.response.headers.get('etag') ?? ''
    expect(first.response.headers.get('cache-control')).toMatch(/^public/)
    const same = await door.get(path, undefined, { 'if-none-match': etag })
    expect(same).toMatchObject({ status: 304, text: '' })
    expect(same.response.headers.get('content-security-policy')).toBeNull()

    words = `${words} de plus`
    const changed = await door.get(path, undefined, { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.response.headers.get('etag')).not.toBe(etag)
  })

  it.each(['/page', '/donnees.json'])('%s is never kept for someone signed in', async (path) => {
    const { response } = await door.get(path, asPerson('volunteer'))
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
  })

  it.each(['/formulaire', ...secretPaths, '/secret.json', '/nulle-part'])(
    '%s is never kept',
    async (path) => {
      const { response } = await door.get(path)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('etag')).toBeNull()
    },
  )

  it('an address without its key is kept as any other', async () => {
    const { response } = await door.get('/tirage/12')
    expect(response.headers.get('cache-control')).toMatch(/^public/)
  })

  it('a page that says that something is done says it once, and is not kept', async () => {
    const done = await door.post('/faire', {})
    const cookie =
      /ouvroir-mot=[^;]+/.exec(done.response.headers.get('set-cookie') ?? '')?.[0] ?? ''
    expect(decodeURIComponent(cookie)).toContain('C’est fait.')
    const { response } = await door.get('/page', undefined, { cookie })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toContain('ouvroir-mot=;')
  })
})

it('HEAD says the same as GET, without the page', async () => {
  for (const path of ['/page', '/donnees.json', '/nulle-part']) {
    const asked = await door.app.request(`${testSettings.baseUrl}${path}`, { method: 'HEAD' })
    const got = await door.get(path)
    expect(asked.status).toBe(got.status)
    expect(await asked.text()).toBe('')
    for (const name of ['content-type', 'etag', 'cache-control']) {
      expect(asked.headers.get(name)).toBe(got.response.headers.get(name))
    }
  }
})

it('long pages travel compressed', async () => {
  const { response } = await door.get('/long', undefined, { 'accept-encoding': 'gzip' })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(response.headers.get('vary')).toContain('Accept-Encoding')
  expect((await response.arrayBuffer()).byteLength).toBeLessThan(1000)
})
