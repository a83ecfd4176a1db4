import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { StopAsked, watchForStop } from './asked-to-stop.ts'
import { patiently } from './patience.ts'

const away = () => Object.assign(new Error('no server'), { code: 'ECONNREFUSED' })

function heard() {
  const sentences: string[] = []
  return { said: sentences, say: (line: string) => void sentences.push(line) }
}

describe('a start while the database is away', () => {
  it('tries again until it answers, and says so once', async () => {
    const terminal = heard()
    let tries = 0
    const step = async () => {
      tries++
      if (tries < 3) throw away()
      return 'fait'
    }
    expect(await patiently(step, watchForStop(new EventEmitter()), terminal)).toBe('fait')
    expect(tries).toBe(3)
    expect(terminal.said).toHaveLength(1)
  })

  it('does not try again what fails for another reason', async () => {
    let tries = 0
    const step = async () => {
      tries++
      throw new Error('a broken migration')
    }
    await expect(patiently(step, watchForStop(new EventEmitter()), heard())).rejects.toThrow(
      'broken',
    )
    expect(tries).toBe(1)
  })

  it('is left when someone asks to stop', async () => {
    const signals = new EventEmitter()
    const stop = watchForStop(signals)
    const step = async () => {
      signals.emit('SIGINT')
      throw away()
    }
    await expect(patiently(step, stop, heard())).rejects.toBeInstanceOf(StopAsked)
  })
})

describe('asking to stop', () => {
  it('is heard from a terminal and from a host, once or several times', async () => {
    for (const signal of ['SIGINT', 'SIGTERM']) {
      const signals = new EventEmitter()
      const stop = watchForStop(signals)
      expect(stop.isAsked()).toBe(false)
      expect(stop.throwIfAsked).not.toThrow()
      signals.emit(signal)
      signals.emit(signal)
      await stop.asked
      expect(stop.isAsked()).toBe(true)
      expect(stop.throwIfAsked).toThrow(StopAsked)
    }
  })
})
