import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { describe, expect, test } from 'vitest'
import { resourceKinds } from '../../resource-shape.ts'
import { aResource, aView } from '../../testing/examples.ts'
import { apaOf, bibtexOf, cslOf, iso690Of, risOf } from './citation.ts'

const title = 'Un panel {tiré} au sort & 50 % de "hasard" \\end{document}\nER  - \nTY  - GEN'
const oneTitle = title.replaceAll('\n', ' ').replaceAll(/ +/g, ' ')
const resource = aResource({ title })
const { content } = resource
const signed = aResource({
  title: 'Le panel des Rives',
  version: 2,
  content: {
    ...content,
    authors: [
      { name: 'Nour Haddad', organisation: 'Université de Lorme' },
      { name: '', organisation: 'Mairie de Valbrenne' },
    ],
  },
})
const where = aView(resource)

/** Read by a library that we did not write. */
function readBy(text: string): Record<string, unknown>[] {
  return new Cite(text).data
}

describe('a reference', () => {
  test('in BibTeX is read back, whatever its title', () => {
    for (const kind of resourceKinds) {
      const [entry, ...others] = readBy(bibtexOf(aResource({ ...resource, kind }), where))
      expect(others).toEqual([])
      expect(entry).toMatchObject({
        author: [{ family: 'Ouvroir' }],
        issued: { 'date-parts': [[2026, 11, 25]] },
        URL: where.href,
      })
      expect(String(entry?.['title'])).toContain('Un panel {tiré} au sort & 50 % de "hasard"')
    }
  })

  test('in RIS is one reference, whatever its title', () => {
    const read = readBy(risOf(resource, where))
    expect(read).toHaveLength(1)
    expect(read[0]).toMatchObject({ title: oneTitle, URL: where.href, type: 'report' })
    // The check sees two when a title may end its line.
    expect(readBy('TY  - GEN\nTI  - a\nER  - \nTY  - GEN\nTI  - b\nER  - \n')).toHaveLength(2)
  })

  test('in CSL-JSON is taken as it is', () => {
    const csl = cslOf(resource, where)
    const [entry] = readBy(JSON.stringify([csl]))
    expect(entry).toMatchObject({ id: csl.id, title: oneTitle, license: csl.license })
  })

  test('keeps people and organisations apart', () => {
    const [entry] = readBy(bibtexOf(signed, where))
    expect(entry?.['author']).toMatchObject([
      { family: 'Haddad', given: 'Nour' },
      { family: 'Mairie de Valbrenne' },
    ])
  })
})

test('APA and ISO 690 are written as libraries write them', () => {
  const here = aView(signed)
  expect(apaOf(signed, here, 'fr')).toBe(
    'Haddad, N. et Mairie de Valbrenne. (2026). Le panel des Rives (version 2) [Fiche retour d’expérience]. Ouvroir. http://localhost:3000/ressources/a',
  )
  expect(apaOf(signed, here, 'en')).toContain('Haddad, N., & Mairie de Valbrenne. (2026).')
  expect(iso690Of(signed, here, 'fr')).toMatch(
    /^HADDAD, Nour et MAIRIE DE VALBRENNE\. Le panel des Rives \[en ligne\]\. Fiche retour d’expérience, version 2\. Ouvroir, 25 novembre 2026\. CC BY 4\.0\. Disponible à l’adresse\s: http/,
  )
  // The house is not named twice, as author then as publisher.
  expect(apaOf(aResource(), aView(), 'fr').match(/Ouvroir/g)).toHaveLength(1)
})
