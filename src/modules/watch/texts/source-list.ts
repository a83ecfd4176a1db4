import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** The list of sources, and what is done there to several of them. */
export const sourceListTexts = defineTexts(
  {
    counted: (count: number) => numbered(count, 'sources', 'fr'),
    search: 'Nom, adresse ou personne',
    all: 'Toutes',
    everyTheme: 'Tous les thèmes',
    pausedFirst: 'Celles en pause d’abord, puis par nom',
    minutes: 'Minutes entre deux lectures',
    kind: 'Sorte',
    kinds: { feed: 'flux', mail: 'lettres' },
    address: 'Adresse lue',
    states: { suivies: 'Suivie', 'en-echec': 'Ne répond plus', 'en-pause': 'En pause' },
    confirm: {
      pause: (count: number) =>
        counted(count, 'source ne sera plus lue', 'sources ne seront plus lues'),
      resume: (count: number) =>
        counted(
          count,
          'source sera lue de nouveau, dans la minute',
          'sources seront lues de nouveau, dans la minute',
        ),
    },
    nothing: {
      pause: 'Les sources choisies sont déjà en pause.',
      resume: 'Aucune des sources choisies n’est en pause.',
    },
    left: { pause: 'elle est déjà en pause.', resume: 'elle n’est pas en pause.' },
    done: {
      pause: (count: number) => counted(count, 'source est en pause.', 'sources sont en pause.'),
      resume: (count: number) =>
        counted(count, 'source est suivie de nouveau.', 'sources sont suivies de nouveau.'),
    },
  },
  {
    counted: (count) => numbered(count, 'sources', 'en'),
    search: 'Name, address or person',
    all: 'All',
    everyTheme: 'All themes',
    pausedFirst: 'Those that are paused first, then by name',
    minutes: 'Minutes between two readings',
    kind: 'Kind',
    kinds: { feed: 'feed', mail: 'letters' },
    address: 'Address that is read',
    states: { suivies: 'Followed', 'en-echec': 'No longer answers', 'en-pause': 'Paused' },
    confirm: {
      pause: (count) => counted(count, 'source is read no more', 'sources are read no more'),
      resume: (count) =>
        counted(
          count,
          'source is read again, within the minute',
          'sources are read again, within the minute',
        ),
    },
    nothing: {
      pause: 'The sources that you chose are paused already.',
      resume: 'None of the sources that you chose is paused.',
    },
    left: { pause: 'it is paused already.', resume: 'it is not paused.' },
    done: {
      pause: (count) => counted(count, 'source is paused.', 'sources are paused.'),
      resume: (count) => counted(count, 'source is followed again.', 'sources are followed again.'),
    },
  },
)
