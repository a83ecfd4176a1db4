import { termsOf } from '../../licence.ts'
import { boundsOfWhole } from '../../licence-compatibility.ts'
import { absoluteFilePath } from '../../paths/reuse.ts'
import { kitTexts, licenceMeaning } from '../../texts/licences.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { ResourceView } from '../../view/nouns.ts'
import { fileNotice, noticeOf } from './notice.ts'

/**
 * The notice that goes with a kit: what binds the whole, then each part under its own licence. A kit
 * sets files beside each other; it changes none of them.
 */
export function kitNotice(view: ResourceView, names: readonly string[]): string {
  const { resource, href, parent, files } = view
  const { language } = resource
  const texts = kitTexts[language]
  const bounds = boundsOfWhole([resource.licence, ...files.map(({ licence }) => licence)])
  const whole = [
    bounds.sell ? '' : texts.noSale,
    bounds.change ? '' : texts.noChanges,
    ...bounds.sameLicence.map((licence) => texts.sameLicence(termsOf(licence).label)),
  ].filter(Boolean)
  return [
    noticeOf(resource, href, parent),
    licenceMeaning(resource.licence, language),
    '',
    texts.title,
    ...(whole.length > 0 ? whole : [texts.allOpen]),
    '',
    texts.parts,
    ...files.map((file, at) =>
      [
        `${names[at] ?? ''}`,
        `  ${fileNotice({ ...file, name: file.title }, absoluteFilePath(href, resource.slug, file.id), language)}`,
        `  ${licenceMeaning(file.licence, language)}`,
        `  ${reuseTexts[language].peopleShown[file.peopleShown]}`,
      ].join('\n'),
    ),
    '',
  ].join('\n')
}
