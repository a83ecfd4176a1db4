import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { wordsOf } from './actions/clean-html.ts'
import { headerWords, transferred } from './letter-words.ts'

describe('the words of a header', () => {
  test('are read from Q and B, whatever the charset', () => {
    expect(headerWords('=?utf-8?q?L=E2=80=99=C3=A9t=C3=A9_du_panel?=')).toBe('L’été du panel')
    expect(headerWords('=?ISO-8859-1?B?6XTp?=')).toBe('été')
    expect(headerWords('=?windows-1252?q?l=92=E9t=E9?=')).toBe('l’été')
  })

  test('a letter cut between two pieces is one letter', () => {
    expect(headerWords('=?utf-8?b?w6l0ww==?=\r\n =?utf-8?b?qQ==?=')).toBe('été')
  })

  test('space between pieces goes, space beside words stays', () => {
    expect(headerWords('Re: =?utf-8?q?caf=C3=A9?= =?utf-8?q?_cr=C3=A8me?= demain')).toBe(
      'Re: café crème demain',
    )
  })

  test('bare bytes, and a charset that lies, are read by what the bytes agree with', () => {
    expect(headerWords('Assembl\u00e9e')).toBe('Assemblée')
    expect(headerWords('Assembl\u00c3\u00a9e')).toBe('Assemblée')
    expect(headerWords('=?utf-8?q?Assembl=E9e?=')).toBe('Assemblée')
    expect(headerWords('=?inconnu?q?Assembl=C3=A9e?=')).toBe('Assemblée')
  })
})

test('what travelled in seven bits comes back as bytes', () => {
  const soft = Buffer.from('un panel ti=\r\nr=C3=A9 au sort  \r\n')
  expect(transferred(soft, 'quoted-printable').toString()).toBe('un panel tiré au sort\r\n')
  expect(transferred(Buffer.from('w6k='), 'BASE64').toString()).toBe('é')
  expect(transferred(Buffer.from('a=3D'), '8bit').toString()).toBe('a=3D')
})

describe('a letter of blanks is read in a few steps a letter, where squared steps would take minutes', () => {
  const blanks = ' '.repeat(400_000)
  const soon = <T>(read: () => T): T => runInNewContext('read()', { read }, { timeout: 8000 })

  test('as it travelled', () => {
    const bytes = Buffer.from(`a${blanks}x  \nb`)
    expect(soon(() => transferred(bytes, 'quoted-printable')).toString()).toBe(`a${blanks}x\nb`)
  })

  test('as words', () => {
    expect(soon(() => wordsOf(`a${blanks}x`))).toMatch(/^a/)
    expect(wordsOf('a \u00a0\nb')).toBe('a\nb')
  })
})
