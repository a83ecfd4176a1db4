import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { LiftRefusal } from '../actions/lift-suppression.ts'

export const suppressionTexts = defineTexts(
  {
    title: 'Les adresses écartées',
    lead: 'Elles ne reçoivent plus aucune lettre. Seule une empreinte est gardée : l’adresse s’affiche tant que la personne est dans nos listes.',
    sendings: 'Envois',
    empty: 'Aucune adresse écartée',
    emptyText: 'Une adresse qui n’existe plus, ou qui signale une lettre, apparaîtra ici.',
    address: 'Adresse',
    unknown: (start: string) => `empreinte ${start}…`,
    reason: 'Raison',
    reasons: {
      'hard-bounce': 'l’adresse n’existe pas',
      'soft-bounces': 'trois retours de suite',
      complaint: 'signalée comme indésirable',
      erased: 'effacement demandé',
      staff: 'écartée par l’équipe',
    },
    since: 'Depuis',
    detail: 'Réponse du serveur',
    search: 'Adresse',
    all: 'Toutes',
    latestFirst: 'La dernière écartée d’abord',
    counted: (count: number) => counted(count, 'adresse écartée', 'adresses écartées'),
    lift: 'Lever',
    liftNow: 'Lever, et pouvoir lui écrire de nouveau',
    why: 'Comment savez-vous que cette adresse peut de nouveau recevoir ?',
    whyHint: 'Par exemple : la personne a téléphoné, sa messagerie était pleine.',
    lifted: 'C’est levé : cette adresse peut de nouveau recevoir les lettres qu’elle a choisies.',
    refusals: {
      forbidden: 'Seule l’équipe du Labo lève une adresse écartée.',
      'not-found': 'Cette adresse n’est plus écartée.',
      'without-reason': 'Dites en quelques mots comment vous le savez.',
    } satisfies Readonly<Record<LiftRefusal, string>>,
  },
  {
    title: 'Blocked addresses',
    lead: 'They no longer receive any letter. Only a hash is kept: the address shows while the person is in our lists.',
    sendings: 'Deliveries',
    empty: 'No blocked address',
    emptyText: 'An address that no longer exists, or that reports a letter, will appear here.',
    address: 'Address',
    unknown: (start: string) => `hash ${start}…`,
    reason: 'Reason',
    reasons: {
      'hard-bounce': 'the address does not exist',
      'soft-bounces': 'three messages in a row came back',
      complaint: 'reported as unwanted',
      erased: 'erasure asked for',
      staff: 'blocked by the team',
    },
    since: 'Since',
    detail: 'Answer of the server',
    search: 'Address',
    all: 'All',
    latestFirst: 'The latest blocked first',
    counted: (count) =>
      `${writtenNumber(count, 'en')} blocked ${count === 1 ? 'address' : 'addresses'}`,
    lift: 'Unblock',
    liftNow: 'Unblock, and be able to write again',
    why: 'How do you know that this address can receive again?',
    whyHint: 'For example: the person called, their mailbox was full.',
    lifted: 'Unblocked: this address may again receive the letters it chose.',
    refusals: {
      forbidden: 'Only the lab’s team unblocks an address.',
      'not-found': 'This address is no longer blocked.',
      'without-reason': 'Say in a few words how you know.',
    },
  },
)
