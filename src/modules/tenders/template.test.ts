import { expect, test } from 'vitest'
import { fillingOf } from './documents/answer-template.ts'
import { sampleTemplate } from './documents/sample-template.ts'
import type { Entity } from './entity.ts'
import { neededTags, tags } from './template.ts'
import { aTender } from './testing/a-tender.ts'
import { templateTexts } from './texts/templates.ts'

const entity: Entity = {
  ...{ kind: 'association', name: 'Association', legalForm: '', siren: '', address: '' },
  ...{ vatMention: '', prefix: 'ASSO' },
}

test('every tag is filled in, told on the page, and in the example', () => {
  const { values } = fillingOf({ tender: aTender({}), parts: [], entity, now: new Date(0) })
  expect(Object.keys(values).toSorted()).toEqual([...tags].toSorted())
  expect(Object.keys(templateTexts.fr.tags).toSorted()).toEqual([...tags].toSorted())
  const sample = JSON.stringify(sampleTemplate(undefined, new Date(0)))
  for (const tag of tags) expect(sample).toContain(`{{${tag}}}`)
  for (const tag of neededTags) expect(tags).toContain(tag)
})
