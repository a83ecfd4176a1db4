import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { logOptions } from '../log.ts'
import { get, post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { hourlyLog } from './hourly-log.ts'

const database = useDatabase()
const sentences: string[] = []
const out = new Writable({
  write(line, _encoding, done) {
    sentences.push(String(line))
    done()
  },
})
const log = pino(logOptions({ LOG_LEVEL: 'debug' }), out)
const hourly = hourlyLog(log, database.clock.now)
const broken = () => {
  throw new Error('broken')
}
const door = openDoor(database, {
  log,
  hourly,
  routes: [
    get('/ouvert', 'anyone', (c) => c.text('lu')),
    get('/urne/:slug', 'anyone', (c) => c.text('lu'), { untimed: true }),
    post('/urne/:slug', 'anyone', (c) => c.text('pris'), { untimed: true }),
    post('/panne', 'anyone', broken, { untimed: true }),
  ],
})
const lines = () => sentences.map((line) => JSON.parse(line))

describe('an address whose visits have no moment', () => {
  it('writes nothing while somebody visits it, then a count for the whole hour', async () => {
    await door.get('/ouvert')
    // Control: the others have their line at once, with its millisecond.
    expect(lines()).toHaveLength(1)
    expect(lines()[0].time).not.toMatch(/:00:00\.000Z$/)

    for (let turn = 0; turn < 3; turn++) await door.get('/urne/a')
    expect((await door.post('/urne/a', {})).status).toBe(200)
    expect((await door.post('/panne', {})).status).toBe(500)
    // What the edge answers by itself: a method that is not there, a slash too many.
    expect((await door.get('/panne')).status).toBe(405)
    expect((await door.get('/urne/a/')).status).toBe(308)
    expect(lines()).toHaveLength(1)

    hourly.flush()
    const late = lines().slice(1)
    expect(late.map(({ method, path, count, msg }) => [method, path, count, msg])).toEqual([
      ['GET', '/panne', 1, 'requests of an hour'],
      ['POST', '/panne', 1, 'requests of an hour'],
      ['GET', '/urne/a', 3, 'requests of an hour'],
      ['POST', '/urne/a', 1, 'requests of an hour'],
      ['GET', '/urne/a/', 1, 'requests of an hour'],
      [undefined, '/panne', undefined, 'request failed'],
    ])
    for (const { time, ms } of late) {
      expect(time).toMatch(/:00:00\.000Z$/)
      expect(ms).toBeUndefined()
    }
    expect(late.at(-1).err.message).toBe('broken')
    hourly.flush()
    expect(lines()).toHaveLength(7)
  })
})
