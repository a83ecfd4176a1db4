import { defineTexts, type Locale } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { ChangeEffect } from '../change-effects.ts'

/** What a change of an event does, read by the team before it is saved. */
export const effectTexts = defineTexts(
  {
    title: 'Ce changement a des effets pour d’autres',
    notSaved: 'Rien n’est encore enregistré. Corrigez plus bas, ou enregistrez en bas de page.',
    told: (people: number) =>
      `Un courriel part dans une minute à ${counted(people, 'personne inscrite ou en attente', 'personnes inscrites ou en attente')}, avec ce qui change.`,
    untold: (people: number) =>
      `Aucun courriel n’arrive à ${counted(people, 'personne', 'personnes')} : à prévenir par téléphone ou par lettre.`,
    past: (people: number) =>
      `Cette date est passée : l’événement quitte l’agenda à venir, et ${counted(people, 'personne inscrite garde', 'personnes inscrites gardent')} l’ancienne date. S’il n’a pas lieu, annulez-le plutôt.`,
    later: (days: number) => counted(days, 'jour plus tard', 'jours plus tard'),
    earlier: (days: number) => counted(days, 'jour plus tôt', 'jours plus tôt'),
    moves: (moments: number, when: string) =>
      `Le programme suit l’événement, ${when} : ${counted(moments, 'moment garde son heure et sa salle', 'moments gardent leur heure et leur salle')}.`,
    toPlace: (moments: number) =>
      `${counted(moments, 'moment du programme était', 'moments du programme étaient')} un jour que l’événement n’a plus : à replacer dans la grille.`,
    published: (version: number) =>
      `Le programme public est publié de nouveau (version ${version}), avec la liste de ce qui change.`,
    renamed: (from: string, to: string, people: number) =>
      `« ${from} » devient « ${to} » : ${counted(people, 'personne garde sa place', 'personnes gardent leur place')}.`,
    gone: (label: string, people: number) =>
      `« ${label} » disparaît : ${counted(people, 'personne garde sa place, mais n’a plus de sorte de place', 'personnes gardent leur place, mais n’ont plus de sorte de place')}.`,
    tooFew: (capacity: number, seated: number) =>
      `${counted(capacity, 'place', 'places')} pour ${counted(seated, 'personne qui en a déjà une', 'personnes qui en ont déjà une')} : personne ne la perd, et personne d’autre n’entre avant que des places se libèrent.`,
    ofClass: (label: string) => `« ${label} », `,
  },
  {
    title: 'This change has effects for others',
    notSaved: 'Nothing is saved yet. Correct it below, or save at the end of the page.',
    told: (people) =>
      `An e-mail leaves at once to ${people} ${people === 1 ? 'person' : 'people'} registered or waiting, with what changes.`,
    untold: (people) =>
      `No e-mail reaches ${people} ${people === 1 ? 'person' : 'people'}: to be told by telephone or by post.`,
    past: (people) =>
      `This date is past: the event leaves the agenda, and ${people} registered ${people === 1 ? 'person keeps' : 'people keep'} the former date. If it does not take place, cancel it instead.`,
    later: (days) => `${days} ${days === 1 ? 'day' : 'days'} later`,
    earlier: (days) => `${days} ${days === 1 ? 'day' : 'days'} earlier`,
    moves: (moments, when) =>
      `The programme follows the event, ${when}: ${moments} ${moments === 1 ? 'moment keeps its hour and room' : 'moments keep their hour and room'}.`,
    toPlace: (moments) =>
      `${moments} ${moments === 1 ? 'moment of the programme was' : 'moments of the programme were'} on a day that the event no longer has: to be placed again in the grid.`,
    published: (version) =>
      `The public programme is published again (version ${version}), with the list of what changes.`,
    renamed: (from, to, people) =>
      `“${from}” becomes “${to}”: ${people} ${people === 1 ? 'person keeps their seat' : 'people keep their seat'}.`,
    gone: (label, people) =>
      `“${label}” goes: ${people} ${people === 1 ? 'person keeps their seat, without a kind' : 'people keep their seat, without a kind'}.`,
    tooFew: (capacity, seated) =>
      `${capacity} ${capacity === 1 ? 'seat' : 'seats'} for ${seated} ${seated === 1 ? 'person who has one' : 'people who have one'}: nobody loses theirs, and nobody else comes in before seats are free.`,
    ofClass: (label) => `“${label}”, `,
  },
)

export function effectSentence(effect: ChangeEffect, locale: Locale): string {
  const texts = effectTexts[locale]
  switch (effect.kind) {
    case 'told':
      return [
        effect.people > 0 ? texts.told(effect.people) : '',
        effect.untold > 0 ? texts.untold(effect.untold) : '',
      ]
        .filter(Boolean)
        .join(' ')
    case 'past':
      return texts.past(effect.people)
    case 'programme-moves': {
      const when = effect.days > 0 ? texts.later(effect.days) : texts.earlier(-effect.days)
      return texts.moves(effect.moments, when)
    }
    case 'to-place':
      return texts.toPlace(effect.moments)
    case 'programme-published':
      return texts.published(effect.version)
    case 'class-renamed':
      return texts.renamed(effect.from, effect.to, effect.people)
    case 'class-gone':
      return texts.gone(effect.label, effect.people)
    case 'too-few': {
      const sentence = texts.tooFew(effect.capacity, effect.seated)
      return effect.label === undefined ? sentence : texts.ofClass(effect.label) + sentence
    }
  }
}
