import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import type { ResourceFile } from '../../resource-file.ts'
import { type ResourceKind, resourceKinds } from '../../resource-shape.ts'
import { aResource, aView } from '../../testing/examples.ts'
import { jsonLdOf, jsonLdText } from './json-ld.ts'

/** Enough of schema.org to expand what we write, without asking anyone on the network. */
const context = {
  '@context': {
    '@vocab': 'http://schema.org/',
    schema: 'http://schema.org/',
    ...Object.fromEntries(
      ['url', 'license', 'image', 'isBasedOn', 'contentUrl', 'citation'].map((name) => [
        name,
        { '@id': `schema:${name}`, '@type': '@id' },
      ]),
    ),
  },
}

async function expanded(data: Record<string, unknown>) {
  const asked: string[] = []
  const [node] = await jsonld.expand(data, {
    documentLoader: async (url: string) => {
      asked.push(url)
      return { contextUrl: undefined, documentUrl: url, document: context }
    },
  } as never)
  expect(asked).toEqual(['https://schema.org'])
  return node as Record<string, unknown> & { '@type': string[] }
}

const nearest: Partial<Record<ResourceKind, string>> = {
  'case-sheet': 'Article',
  article: 'Article',
  method: 'HowTo',
  guide: 'HowTo',
  kit: 'HowTo',
  video: 'VideoObject',
  collection: 'Collection',
}

const table: ResourceFile = {
  id: '01936000-0000-7000-8000-0000000000aa',
  position: 1,
  fileId: 'f',
  title: 'Les mesures',
  description: 'Une ligne par séance',
  mediaType: 'text/csv',
  size: 1_200,
  sha256: 'x',
  licence: 'etalab-2.0',
  rightsHolder: 'La ville',
  peopleShown: 'nobody',
  agreement: '',
  step: undefined,
}

describe('the data of a page, read by a library that we did not write', () => {
  test('each kind is said by the nearest word of schema.org', async () => {
    for (const kind of resourceKinds) {
      const node = await expanded(jsonLdOf(aView(aResource({ kind }))))
      expect(node['@type'], kind).toContain(
        `http://schema.org/${nearest[kind] ?? 'LearningResource'}`,
      )
      expect(node['http://schema.org/license'], kind).toEqual([
        { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      ])
    }
  })

  test('steps, files and tables are parts that one may take', async () => {
    const resource = aResource({ kind: 'kit' })
    const content = { ...resource.content, steps: [{ title: 'Inviter', text: '', minutes: 90 }] }
    const node = await expanded(
      jsonLdOf(aView(aResource({ kind: 'kit', content }), { files: [table] })),
    )
    expect(node['http://schema.org/step']).toMatchObject([
      {
        '@type': ['http://schema.org/HowToStep'],
        'http://schema.org/timeRequired': [{ '@value': 'PT1H30M' }],
      },
    ])
    expect(node['http://schema.org/hasPart']).toMatchObject([
      { '@type': ['http://schema.org/MediaObject'] },
    ])
    expect(node['http://schema.org/subjectOf']).toMatchObject([
      { '@type': ['http://schema.org/Dataset'] },
    ])
  })

  test('what was adapted says from what, and nothing is said of what is not there', async () => {
    const parent = {
      id: undefined,
      version: 1,
      title: 'L’original',
      authors: ['A'],
      href: 'https://exemple.fr/original',
      licence: 'CC-BY-4.0' as const,
      changes: 'La durée',
      at: new Date(),
    }
    const node = await expanded(jsonLdOf(aView(aResource(), { parent })))
    expect(node['http://schema.org/isBasedOn']).toEqual([{ '@id': parent.href }])
    expect(jsonLdOf(aView())).not.toHaveProperty('hasPart')
  })

  test('cannot close the script that carries it', () => {
    const title = '</script><script>alert(1)</script>'
    expect(jsonLdText(jsonLdOf(aView(aResource({ title }))))).not.toContain('</script')
  })
})
