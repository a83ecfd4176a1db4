import { describe, expect, test } from 'vitest'
import { writtenFault } from '#kit/content/content.ts'
import { readContentBytes } from './content.ts'

const path = 'src/modules/planted/content/x.md'
const text = '---\nlieu: Gers\n---\n\n# Été\n\nUne phrase.\n'

async function told(bytes: Uint8Array) {
  const { file, faults } = await readContentBytes(path, bytes)
  return { file, words: faults.map((fault) => writtenFault(fault).replaceAll('\u00a0', ' ')) }
}

describe('a file of content', () => {
  test('is read as it was saved', async () => {
    const { file, words } = await told(Buffer.from(text))
    expect(words).toEqual([])
    expect(file.body).toContain('# Été')
    expect(file.facts).toEqual([{ key: 'lieu', value: 'Gers', line: 2 }])
  })

  test('saved in another encoding is told with its line, and not shown with other letters', async () => {
    const { file, words } = await told(Buffer.from(text, 'latin1'))
    expect(words).toEqual([
      `${path}, ligne 5 : cette ligne n’est pas enregistrée en UTF-8. Dans votre éditeur, choisissez « Enregistrer sous », puis l’encodage « UTF-8 ».`,
    ])
    expect(file.body).toEqual([])
  })

  test('saved in UTF-16 is told from its first line', async () => {
    const { words } = await told(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    expect(words.join()).toContain(`${path}, ligne 1 : cette ligne n’est pas enregistrée en UTF-8.`)
  })

  test('with a null character is told with its line', async () => {
    const { words } = await told(Buffer.from(text.replace('phrase', 'phr\0ase')))
    expect(words.join()).toContain(`${path}, ligne 7 : cette ligne contient un caractère nul`)
  })
})
