import type { OpenDataset } from '#platform/module.ts'
import { paths } from '../paths.ts'

interface CatalogueFacts {
  readonly baseUrl: string
  readonly title: string
  readonly description: string
  readonly language: string
  readonly publisher: string
  readonly contactEmail: string
  readonly datasets: readonly OpenDataset[]
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
}

/** « Continuously updated », in the frequencies that European portals know. */
const always = 'http://publications.europa.eu/resource/authority/frequency/CONT'
const formats = 'http://publications.europa.eu/resource/authority/file-type/'
const mediaTypes = 'https://www.iana.org/assignments/media-types/'

/** The languages that European portals know. What the house publishes as data is written in French. */
const languages = 'http://publications.europa.eu/resource/authority/language/'

function languageOf(locale: string) {
  return { '@id': languages + (locale === 'en' ? 'ENG' : 'FRA') }
}

/** The catalogue as portals of open data harvest it (DCAT 2, JSON-LD). */
export function dcatCatalogue(facts: CatalogueFacts): Record<string, unknown> {
  const { baseUrl, title, description, language } = facts
  const id = baseUrl + paths.openData
  return {
    '@context': context,
    '@id': id,
    '@type': 'dcat:Catalog',
    'dct:title': title,
    'dct:description': description,
    'dct:language': languageOf(language),
    'dct:publisher': agent(facts),
    'foaf:homepage': { '@id': baseUrl },
    'dcat:dataset': facts.datasets.map((dataset) => datasetOf(dataset, facts)),
  }
}

function datasetOf(dataset: OpenDataset, facts: CatalogueFacts) {
  const page = facts.baseUrl + paths.openData
  const licence = new URL(dataset.licence.href, facts.baseUrl).href
  return {
    '@id': `${page}#${dataset.key}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.key,
    'dct:language': languageOf('fr'),
    'dct:title': dataset.title,
    'dct:description': dataset.description,
    'dcat:keyword': dataset.keywords,
    'dct:publisher': agent(facts),
    'dcat:contactPoint': {
      '@type': 'vcard:Kind',
      'vcard:fn': facts.publisher,
      'vcard:hasEmail': { '@id': `mailto:${facts.contactEmail}` },
    },
    'dct:accrualPeriodicity': { '@id': always },
    'dct:license': { '@id': licence },
    'dcat:landingPage': { '@id': page },
    'dcat:distribution': dataset.files.map(({ href, format, mediaType, label = format }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': `${dataset.title} (${label})`,
      'dcat:accessURL': { '@id': facts.baseUrl + href },
      'dcat:downloadURL': { '@id': facts.baseUrl + href },
      'dcat:mediaType': { '@id': mediaTypes + mediaType },
      'dct:format': { '@id': formats + format },
      'dct:license': { '@id': licence },
    })),
  }
}

function agent({ publisher }: CatalogueFacts) {
  return { '@type': 'foaf:Agent', 'foaf:name': publisher }
}
