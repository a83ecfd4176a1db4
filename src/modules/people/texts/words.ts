import { defineTexts } from '#kit/texts.ts'
import type { RoleName } from '#kit/viewer.ts'

/** Names of roles, as people say them. */
export const roleTexts = defineTexts(
  {
    administrator: 'administration',
    'lab-team': 'équipe du Labo',
    finance: 'finances',
    'territory-referent': 'référent·e de territoire',
    innovator: 'innovateur·rice',
    researcher: 'chercheur·euse',
    volunteer: 'bénévole',
    participant: 'participant·e',
  } satisfies Record<RoleName, string>,
  {
    administrator: 'administration',
    'lab-team': 'Lab team',
    finance: 'finance',
    'territory-referent': 'territory referent',
    innovator: 'innovator',
    researcher: 'researcher',
    volunteer: 'volunteer',
    participant: 'participant',
  },
)

/** What a role opens, told before it is given. */
export const roleHints = defineTexts(
  {
    administrator: 'Tout, y compris les réglages, les effacements et les exports de personnes.',
    'lab-team': 'Les pages de travail de toutes les pièces ; invite et accompagne.',
    finance: 'Les budgets, prévus et réels.',
    'territory-referent': 'Ce qui concerne son territoire : suivre, répondre, compléter.',
    innovator: 'Les appels et les outils à essayer.',
    researcher: 'Les données sans noms, avec leur notice.',
    volunteer: 'Les missions et les feuilles de présence qui lui sont confiées.',
    participant: 'Ses propres réponses et présences.',
  } satisfies Record<RoleName, string>,
  {
    administrator: 'Everything, including settings, erasures and exports of people.',
    'lab-team': 'Working pages of every room; invites and accompanies.',
    finance: 'Budgets, planned and actual.',
    'territory-referent': 'What concerns their territory: follow, answer, complete.',
    innovator: 'Calls, and tools to try out.',
    researcher: 'Data without names, with its codebook.',
    volunteer: 'Missions and attendance sheets entrusted to them.',
    participant: 'Their own answers and attendance.',
  },
)

/** Small words shared by the pages of this room. */
export const wordTexts = defineTexts(
  {
    people: 'Personnes',
    house: 'Maison',
    myAccount: 'Mon compte',
    everywhere: 'partout',
    gonePlace: 'lieu retiré',
    erased: 'Personne effacée',
    hidden: 'une personne',
    until: (day: string) => `jusqu’au ${day}`,
    since: (day: string) => `depuis le ${day}`,
    fromTo: (start: string, end: string) => `du ${start} au ${end}`,
    states: { planned: 'à venir', held: 'en cours', ended: 'terminé' },
  },
  {
    people: 'People',
    house: 'House',
    myAccount: 'My account',
    everywhere: 'everywhere',
    gonePlace: 'place removed',
    erased: 'Erased person',
    hidden: 'someone',
    until: (day) => `until ${day}`,
    since: (day) => `since ${day}`,
    fromTo: (start, end) => `from ${start} to ${end}`,
    states: { planned: 'planned', held: 'current', ended: 'ended' },
  },
)
