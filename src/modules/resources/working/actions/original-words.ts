import type { Db } from '#platform/context.ts'
import { type Fields, fieldsOf } from '../../fields.ts'
import type { Resource } from '../../resource.ts'
import { findResource } from '../../store/resources.ts'
import { listVersions } from '../store/versions.ts'
import { type TranslationProblem, translationProblem } from '../translation.ts'
import { versionFields } from './restore-version.ts'

/** What a translation says again: its original as it is read today, and as it was when it was begun. */
export interface OriginalWords {
  readonly resource: Resource
  /** The version that the translation says. */
  readonly said: Fields
  readonly all: readonly Fields[]
}

export async function findOriginalWords(
  db: Db,
  translation: Pick<Resource, 'original'>,
): Promise<OriginalWords | undefined> {
  const { original } = translation
  const resource = original && (await findResource(db, original.id))
  if (!resource) return undefined
  const versions = await listVersions(db, resource.id)
  const fieldsAt = (number: number) => {
    const version = versions.find((item) => item.number === number)
    return version && versionFields(resource, version)
  }
  const today = fieldsAt(resource.version) ?? fieldsOf(resource)
  const said = fieldsAt(original.version) ?? today
  return { resource, said, all: original.version === resource.version ? [said] : [said, today] }
}

/** Why this text is not yet a translation of its original; nothing for a text that has none. */
export async function findTranslationProblem(
  db: Db,
  translation: Pick<Resource, 'original'>,
  fields: Fields,
): Promise<TranslationProblem | undefined> {
  const original = await findOriginalWords(db, translation)
  return original && translationProblem(original.all, fields)
}
