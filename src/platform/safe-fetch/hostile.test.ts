import { channel } from 'node:diagnostics_channel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, openWitness, type TestSite, type Witness } from '../testing/web.ts'
import { hostileAddresses } from './hostile-addresses.data.ts'
import { isPublicAddress } from './public-address.ts'
import { makeWeb } from './safe-fetch.ts'

let witness: Witness
let site: TestSite
/** Sockets that this process opened towards anywhere: Node says each of them. */
let sockets = 0
const count = () => void sockets++

beforeAll(async () => {
  witness = await openWitness()
  site = await openSite()
  channel('net.client.socket').subscribe(count)
})
afterAll(async () => {
  channel('net.client.socket').unsubscribe(count)
  await site.close()
  await witness.close()
})

const written = (address: string) => address.replace('PORT', String(witness.port))

/** What was connected while this ran: at the witness, and anywhere. */
async function connectionsOf(run: () => Promise<unknown>) {
  const before = { witness: witness.count(), anywhere: sockets }
  await run()
  return { witness: witness.count() - before.witness, anywhere: sockets - before.anywhere }
}

const none = { witness: 0, anywhere: 0 }

describe('an address that is not public', () => {
  it('is in a list of at least sixty, that an ordinary reader would follow', async () => {
    expect(hostileAddresses.length).toBeGreaterThanOrEqual(60)
    const naive = hostileAddresses.filter(({ reaches }) => reaches)
    expect(naive.length).toBeGreaterThanOrEqual(20)
    for (const { address } of naive) {
      const seen = await connectionsOf(() => fetch(written(address)).catch(() => undefined))
      expect([address, seen.witness]).toEqual([address, 1])
    }
  })

  it('is never connected to', async () => {
    // A web as an instance has it, but that the port of the witness is allowed.
    const web = makeWeb('Ouvroir/essai', { ports: [witness.port] })
    for (const { address } of hostileAddresses) {
      let ok = true
      const seen = await connectionsOf(async () => {
        ok = (await web.read(written(address))).ok
      })
      expect([address, ok, seen]).toEqual([address, false, none])
    }
  })

  it('is not reached by a redirect either', async () => {
    const web = site.webWith({ ports: [site.port, witness.port] })
    for (const { address } of hostileAddresses) {
      site.answer((_, response) => {
        // Hostile texts that no header can hold are written raw.
        response.socket?.end(
          Buffer.from(`HTTP/1.1 302 Found\r\nlocation: ${written(address)}\r\n\r\n`, 'latin1'),
        )
      })
      let ok = true
      const before = site.asked.length
      const seen = await connectionsOf(async () => {
        ok = (await web.read(`${site.base}/va-voir`)).ok
      })
      const atSite = site.asked.length - before
      expect([address, ok, seen]).toEqual([address, false, { witness: 0, anywhere: atSite }])
    }
  })

  it('is not reached by a redirect that comes last of several', async () => {
    site.answer((request, response) => {
      const at = Number(request.url?.slice(1))
      const next = at < 4 ? `/${at + 1}` : written('http://127.0.0.1:PORT/')
      response.writeHead(302, { location: next }).end()
    })
    const web = site.webWith({ ports: [site.port, witness.port] })
    const seen = await connectionsOf(async () => {
      expect(await web.read(`${site.base}/1`)).toEqual({ ok: false, refusal: 'not-public' })
    })
    expect(seen).toEqual({ witness: 0, anywhere: 4 })
  })
})

describe('a name', () => {
  const answers = (list: readonly (readonly string[])[]) => {
    let at = 0
    const resolve = async (_name: string) => list[Math.min(at++, list.length - 1)] ?? []
    return { resolve, looked: () => at }
  }
  const address = () => `http://revue.exemple.fr:${witness.port}/`

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['169.254.169.254']],
    [['10.0.0.7']],
    [['93.184.216.34', '127.0.0.1']],
    [['2606:4700::1111', '::1']],
  ])('that leads to %j is refused, even when one of its addresses is public', async (found) => {
    const { resolve } = answers([found])
    const web = makeWeb('Ouvroir/essai', { ports: [witness.port], resolve })
    const seen = await connectionsOf(async () => {
      expect(await web.read(address())).toEqual({ ok: false, refusal: 'not-public' })
    })
    expect(seen).toEqual(none)
  })

  it('that changes its mind is looked up once: what was checked is what is dialled', async () => {
    // The address 127.0.0.1 stands for a public one here; a second look-up would find one that is not.
    const { resolve, looked } = answers([['127.0.0.1'], ['::1']])
    const admits = (found: string) => found === '127.0.0.1'
    const web = makeWeb('Ouvroir/essai', { ports: [witness.port], resolve, admits })
    const seen = await connectionsOf(async () => {
      expect(await web.read(address())).toMatchObject({ ok: true })
    })
    expect([looked(), seen]).toEqual([1, { witness: 1, anywhere: 1 }])
  })

  it('that changes its mind between two redirects is refused', async () => {
    site.answer((_, response) => response.writeHead(302, { location: address() }).end())
    let at = 0
    const web = site.webWith({
      ports: [site.port, witness.port],
      resolve: async () => [at++ === 0 ? '127.0.0.1' : '127.0.0.2'],
    })
    const seen = await connectionsOf(async () => {
      expect(await web.read(`${site.base}/`)).toEqual({ ok: false, refusal: 'not-public' })
    })
    expect(seen.witness).toBe(0)
  })

  it('that changes its mind catches a reader that checks, then hands the name on', async () => {
    // The control: what most readers do, with the same resolver.
    const { resolve, looked } = answers([['93.184.216.34'], ['127.0.0.1']])
    const seen = await connectionsOf(async () => {
      if (!(await resolve('')).every(isPublicAddress)) return
      await fetch(`http://${(await resolve(''))[0]}:${witness.port}/`)
    })
    expect([looked(), seen.witness]).toEqual([2, 1])
  })
})

it('nobody but a test may open the door to this machine', () => {
  const { VITEST } = process.env
  delete process.env['VITEST']
  try {
    expect(() => makeWeb('Ouvroir/essai', { admits: () => true })).toThrow('only a test')
  } finally {
    process.env['VITEST'] = VITEST
  }
})
