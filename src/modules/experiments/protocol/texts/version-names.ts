import { defineTexts } from '#kit/texts.ts'

/** Names of the versions of a protocol. */
export const versionNames = defineTexts(
  {
    title: 'Donner un nom à une version',
    number: 'La version',
    name: 'Son nom',
    nameHint: 'Par exemple : Avant l’atelier de mars. Laissez vide pour retirer le nom.',
    save: 'Enregistrer le nom',
    saved: 'Le nom est enregistré.',
    removed: 'La version n’a plus de nom.',
    named: (version: number, name: string | undefined) =>
      name === undefined ? `Version ${version}` : `Version ${version} : « ${name} »`,
    called: (version: number, name: string | undefined) =>
      name === undefined ? String(version) : `${version} (« ${name} »)`,
    between: (from: string, to: string) => `De la version ${from} à la version ${to}.`,
    refusals: {
      'no-version': 'Aucune version n’a ce numéro. Prenez-le dans la liste.',
      frozen: 'Cette version est figée : elle garde son nom.',
    },
  },
  {
    title: 'Name a version',
    number: 'The version',
    name: 'Its name',
    nameHint: 'For example: Before the workshop in March. Leave it empty to take the name away.',
    save: 'Save the name',
    saved: 'The name is saved.',
    removed: 'The version has no name any more.',
    named: (version, name) =>
      name === undefined ? `Version ${version}` : `Version ${version}: “${name}”`,
    called: (version, name) => (name === undefined ? String(version) : `${version} (“${name}”)`),
    between: (from, to) => `From version ${from} to version ${to}.`,
    refusals: {
      'no-version': 'No version has this number. Take it from the list.',
      frozen: 'This version is frozen: it keeps its name.',
    },
  },
)
