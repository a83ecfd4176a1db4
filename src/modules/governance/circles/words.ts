import { circleTemplates, sharedRoles, templateNames } from './template.ts'

const modelRows = ['modèle', 'aide', 'nom', 'raison d’être', 'domaine'] as const
const roleRows = ['titre', 'raison d’être', 'charges'] as const

export type ModelRow = (typeof modelRows)[number]
export type RoleRow = (typeof roleRows)[number]

/** A role that several circles have says the same in all of them. */
export function rolePart(template: string, role: string): string {
  return sharedRoles.has(role) ? role : `${template}/${role}`
}

/** The parts of `content`, edited without code (docs/decisions/0046), each with the rows of its table. */
export const circleParts: readonly { readonly key: string; readonly rows: readonly string[] }[] = [
  ...[...sharedRoles].map((key) => ({ key, rows: roleRows })),
  ...templateNames.flatMap((name) => [
    { key: name, rows: modelRows },
    ...circleTemplates[name].roles
      .filter(({ key }) => !sharedRoles.has(key))
      .map(({ key }) => ({ key: rolePart(name, key), rows: roleRows })),
  ]),
]
