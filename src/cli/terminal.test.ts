import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { makeTerminal, whenSaid } from './terminal.ts'

function hear(asJson: boolean, isTTY: boolean) {
  let words = ''
  const out = new Writable({
    write(part, _encoding, done) {
      words += part
      done()
    },
  })
  const stream = Object.assign(out, { isTTY }) as unknown as NodeJS.WriteStream
  return { terminal: makeTerminal(asJson, stream), said: () => words }
}

function runTo(total: number, show: (done: number, total: number) => void) {
  for (let done = 0; done <= total; done++) show(done, total)
}

describe('what the command line says', () => {
  it('is read to its end, however slow the reader, before the command is over', async () => {
    let read = ''
    const slow = new Writable({
      highWaterMark: 8,
      write(part, _encoding, done) {
        setTimeout(() => {
          read += part
          done()
        }, 20)
      },
    })
    for (const part of ['one ', 'two ', 'three']) slow.write(part)
    expect(read).toBe('')
    await new Promise<void>((over) => whenSaid(slow as unknown as NodeJS.WriteStream, over))
    expect(read).toBe('one two three')
  })

  it('gives no order to the terminal that reads it, whatever a file holds', () => {
    const person = hear(false, true)
    person.terminal.say('a\u001b[31mb\u009bc\td')
    expect(person.said()).toBe('a\ufffd[31mb\ufffdc\td\n')
  })

  it('is sentences for people, and one value for machines', () => {
    const person = hear(false, true)
    person.terminal.say('C’est fait.')
    person.terminal.json('ouvroir essai 1', { fait: true })
    expect(person.said()).toBe('C’est fait.\n')

    const machine = hear(true, false)
    machine.terminal.say('C’est fait.')
    runTo(4, machine.terminal.progress('Import'))
    machine.terminal.json('ouvroir essai 1', { fait: true })
    expect(JSON.parse(machine.said())).toEqual({ schema: 'ouvroir essai 1', fait: true })
  })

  it('is a bar on a terminal, and a line each quarter in a log', () => {
    const screen = hear(false, true)
    runTo(100, screen.terminal.progress('Import'))
    expect(screen.said().split('\r').length).toBeGreaterThan(50)
    expect(screen.said().trimEnd()).toMatch(/100\s%$/)

    const log = hear(false, false)
    runTo(100, log.terminal.progress('Import'))
    expect(log.said().trim().split('\n')).toHaveLength(5)
    expect(log.said()).not.toContain('\r')
  })

  it('is not troubled by nothing to do', () => {
    const screen = hear(false, true)
    screen.terminal.progress('Import')(0, 0)
    expect(screen.said()).toMatch(/100\s%/)
  })
})
