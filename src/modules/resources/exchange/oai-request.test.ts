import { describe, expect, test } from 'vitest'
import { readOaiRequest } from './oai-request.ts'

function read(query: string) {
  return readOaiRequest([...new URLSearchParams(query)])
}

function errorOf(query: string): string {
  const reading = read(query)
  return reading.ok ? 'none' : reading.error
}

describe('a request of OAI-PMH', () => {
  test.each([
    ['', 'badVerb'],
    ['verb=', 'badVerb'],
    ['verb=listRecords', 'badVerb'],
    ['verb=__proto__', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify', 'none'],
    ['verb=Identify&set=type:kit', 'badArgument'],
    ['verb=ListSets', 'none'],
    ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
    ['verb=ListMetadataFormats', 'none'],
    ['verb=ListMetadataFormats&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&couleur=bleu', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
    ['verb=ListRecords&metadataPrefix=oai%20dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=%22%3E%3Cscript%3E', 'badArgument'],
    ['verb=ListIdentifiers&metadataPrefix=', 'badArgument'],
    ['verb=GetRecord&identifier=oai:x:y&metadataPrefix=%C3%A9t%C3%A9', 'badArgument'],
    ['verb=ListRecords&resumptionToken=x', 'none'],
    ['verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=GetRecord&identifier=oai:x:y', 'badArgument'],
    ['verb=GetRecord&identifier=oai:x:y&metadataPrefix=lom', 'cannotDisseminateFormat'],
    ['verb=GetRecord&identifier=oai:x:y&metadataPrefix=oai_dc', 'none'],
    ['verb=GetRecord&identifier=oai:x:y&metadataPrefix=oai_dc&resumptionToken=x', 'badArgument'],
  ])('%s: %s', (query, error) => {
    expect(errorOf(query)).toBe(error)
  })
})

describe('an interval', () => {
  const list = 'verb=ListIdentifiers&metadataPrefix=oai_dc'

  test('ends after its last second, or its last day', () => {
    const asked = (query: string) => {
      const reading = read(`${list}&${query}`)
      if (!reading.ok || !('asked' in reading.request)) throw new Error(query)
      return reading.request.asked
    }
    expect(asked('until=2026-11-26')).toEqual({
      from: undefined,
      before: new Date('2026-11-27T00:00:00Z'),
      set: undefined,
    })
    expect(asked('from=2026-11-26T10:00:00Z&until=2026-11-26T10:00:00Z&set=enjeu:a')).toEqual({
      from: new Date('2026-11-26T10:00:00Z'),
      before: new Date('2026-11-26T10:00:01Z'),
      set: { family: 'enjeu', value: 'a' },
    })
  })

  test.each([
    'from=2026-02-30',
    'from=2026-11-25T10:00Z',
    'from=hier',
    'from=0000-01-01',
    'from=2026-11-25&until=2026-11-26T00:00:00Z',
    'from=2026-11-27&until=2026-11-26',
    'set=deux%20mots',
    'set=',
  ])('that is badly said is refused: %s', (words) => {
    expect(errorOf(`${list}&${words}`)).toBe('badArgument')
  })
})
