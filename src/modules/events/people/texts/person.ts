import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import { ofName } from '#kit/writing/elision.ts'

/** Words of the team about one registration. */
export const personTexts = defineTexts(
  {
    title: (name: string) => `L’inscription ${ofName(name)}`,
    see: 'Corriger ou déplacer',
    correct: 'Corriger',
    fields: {
      name: 'Nom',
      email: 'Adresse électronique',
      organisation: 'Collectivité ou organisation',
      function: 'Fonction',
    },
    save: 'Enregistrer la correction',
    saved: 'L’inscription est corrigée.',
    savedTold: 'L’inscription est corrigée. Un courriel part à la nouvelle adresse, avec son lien.',
    emailHint:
      'Si vous changez l’adresse, la personne y reçoit son lien, et les liens d’avant n’ouvrent plus rien. Si vous changez aussi le nom, c’est une autre personne : les réponses d’avant sont effacées, et la personne remplacée reçoit un courriel.',
    cancel: 'Annuler',
    cancelReason: 'Pourquoi',
    cancelReasonHint: 'Écrit dans le courriel qui lui dit que l’équipe annule son inscription.',
    move: 'Déplacer vers un autre événement',
    nowhere: 'Aucun autre événement annoncé n’est à venir.',
    to: 'Vers',
    moveSee: 'Voir ce que cela change',
    moveDo: 'Déplacer l’inscription',
    moved: 'L’inscription est déplacée.',
    leave: 'Ne rien changer',
    effects: (title: string, when: string) => `Vers « ${title} », ${when}`,
    leavesList: (title: string) => `La personne quitte la liste d’attente de « ${title} ».`,
    freed: (title: string, up: number) =>
      up > 0
        ? `Sa place à « ${title} » est libérée : ${counted(up, 'personne qui attend la reçoit', 'personnes qui attendent la reçoivent')}.`
        : `Sa place à « ${title} » est libérée.`,
    seated: (title: string) => `Une place lui est réservée à « ${title} ».`,
    waits: (title: string) => `« ${title} » est complet : la personne y entre en liste d’attente.`,
    asKind: (label: string) => `Sorte de place : ${label}.`,
    lost: (answers: number) =>
      `${counted(answers, 'réponse ne correspond', 'réponses ne correspondent')} à aucune question de l’autre événement : pas reprises.`,
    told: 'La personne reçoit deux courriels : l’un retire l’ancien rendez-vous de son agenda, l’autre y met le nouveau.',
    toldOtherwise:
      'La personne reçoit deux courriels : l’un dit que son inscription est déplacée, l’autre où elle en est maintenant.',
    untold: 'La personne n’a pas d’adresse : à prévenir autrement.',
    notYet: 'Rien n’est encore fait.',
    refusals: {
      'not-found': 'Cette inscription n’existe plus, ou est annulée.',
      forbidden: 'Seule l’équipe peut faire cela.',
      'class-full': 'Toutes les places de cette sorte sont prises. Choisissez une autre sorte.',
      'no-such-seat': 'Choisissez une sorte de place.',
      'same-event': 'C’est déjà l’événement de cette inscription : choisissez-en un autre.',
      'target-closed': 'Cet événement n’est pas annoncé, ou il est passé : choisissez-en un autre.',
      'target-full':
        'Cet événement est complet et n’a pas de liste d’attente : ajoutez des places, ou choisissez-en un autre.',
      'already-there': 'Cette personne est déjà inscrite à cet événement.',
      'was-there':
        'Cette personne est notée présente à cet événement : corrigez d’abord sa présence si c’est une erreur.',
      'effects-unseen': 'Les places ont changé entre-temps : relisez, puis déplacez.',
    },
  },
  {
    title: (name) => `The registration of ${name}`,
    see: 'Correct or move',
    correct: 'Correct',
    fields: {
      name: 'Name',
      email: 'E-mail address',
      organisation: 'Authority or organisation',
      function: 'Function',
    },
    save: 'Save the correction',
    saved: 'The registration is corrected.',
    savedTold: 'The registration is corrected. An e-mail leaves to the new address, with its link.',
    emailHint:
      'If you change the address, the person receives their link there, and the links before open nothing any more. If you change the name too, it is another person: the answers before are erased, and whoever is replaced receives an e-mail.',
    cancel: 'Cancel',
    cancelReason: 'Why',
    cancelReasonHint: 'Written in the e-mail that says that the team cancels their registration.',
    move: 'Move to another event',
    nowhere: 'No other announced event is to come.',
    to: 'To',
    moveSee: 'See what this changes',
    moveDo: 'Move the registration',
    moved: 'The registration is moved.',
    leave: 'Change nothing',
    effects: (title, when) => `To “${title}”, ${when}`,
    leavesList: (title) => `The person leaves the waiting list of “${title}”.`,
    freed: (title, up) =>
      up > 0
        ? `Their seat at “${title}” is free: ${up} ${up === 1 ? 'person who waits receives' : 'people who wait receive'} it.`
        : `Their seat at “${title}” is free.`,
    seated: (title) => `A seat is booked for them at “${title}”.`,
    waits: (title) => `“${title}” is full: the person joins its waiting list.`,
    asKind: (label) => `Kind of seat: ${label}.`,
    lost: (answers) =>
      `${answers} ${answers === 1 ? 'answer fits' : 'answers fit'} no question of the other event: not taken over.`,
    told: 'The person receives two e-mails: one takes the old meeting out of their calendar, the other puts the new one in.',
    toldOtherwise:
      'The person receives two e-mails: one says that their registration is moved, the other where they stand now.',
    untold: 'The person has no address: to be told in another way.',
    notYet: 'Nothing is done yet.',
    refusals: {
      'not-found': 'This registration no longer exists, or is cancelled.',
      forbidden: 'Only the team can do this.',
      'class-full': 'All seats of this kind are taken. Choose another kind.',
      'no-such-seat': 'Choose a kind of seat.',
      'same-event': 'This is the event of this registration already: choose another.',
      'target-closed': 'This event is not announced, or is over: choose another.',
      'target-full': 'This event is full and has no waiting list: add seats, or choose another.',
      'already-there': 'This person is already registered to this event.',
      'was-there':
        'This person is noted as present at this event: correct their presence first if it is a mistake.',
      'effects-unseen': 'Seats changed meanwhile: read again, then move.',
    },
  },
)
