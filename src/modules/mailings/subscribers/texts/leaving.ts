import { defineTexts } from '#kit/texts.ts'

export const leavingTexts = defineTexts(
  {
    leaveTitle: 'Ne plus recevoir cette lettre',
    leaveLead: (list: string) =>
      `Pour ne plus recevoir « ${list} », appuyez sur le bouton. Tant que vous n’avez pas appuyé, rien ne change.`,
    leaveLeadAny:
      'Pour ne plus recevoir cette lettre, appuyez sur le bouton. Tant que vous n’avez pas appuyé, rien ne change.',
    leave: 'Me désabonner',
    leftTitle: 'C’est fait',
    leftText: 'Vous êtes désabonné·e. Aucune autre lettre de cette liste ne vous sera envoyée.',
    badTitle: 'Ce lien n’est pas complet',
    badText: 'Copiez-le en entier depuis la lettre, ou répondez-y : une personne vous désabonnera.',
    preferencesTitle: 'Vos lettres',
    preferencesLead: (email: string) => `Ce que reçoit ${email}.`,
    erasedTitle: 'Votre adresse a été effacée',
    erasedText: 'Nous n’avons plus votre adresse, et nous ne vous écrivons plus.',
    lists: 'Les lettres que vous recevez',
    listsHint: 'Cochez une lettre pour la recevoir, décochez-la pour ne plus la recevoir.',
    wording: (list: string) => `Je souhaite recevoir « ${list} » par courriel.`,
    pace: 'À quel rythme ?',
    paces: { all: 'Chaque lettre', fewer: 'Moins souvent : une lettre en trente jours au plus' },
    save: 'Enregistrer',
    saved: 'C’est enregistré.',
    everything: 'Tout arrêter',
    leaveAll: 'Ne plus rien recevoir',
    leaveAllConfirm:
      'Vous ne recevrez plus aucune lettre. Vous pourrez vous réinscrire sur cette page.',
    leftAll: 'Vous ne recevrez plus aucune lettre.',
    forget: 'Effacer mon adresse',
    forgetConfirm:
      'Votre adresse et votre nom seront effacés de nos listes. Nous garderons seulement une empreinte (un nombre calculé sur votre adresse, qui ne permet pas de la retrouver), pour ne plus jamais vous écrire.',
    forgotten: 'Votre adresse est effacée.',
  },
  {
    leaveTitle: 'Stop receiving this letter',
    leaveLead: (list: string) =>
      `To stop receiving “${list}”, press the button. Until you press it, nothing changes.`,
    leaveLeadAny:
      'To stop receiving this letter, press the button. Until you press it, nothing changes.',
    leave: 'Unsubscribe me',
    leftTitle: 'Done',
    leftText: 'You are unsubscribed. No other letter of this list will be sent to you.',
    badTitle: 'This link is not complete',
    badText: 'Copy all of it from the letter, or answer the letter: a person will unsubscribe you.',
    preferencesTitle: 'Your letters',
    preferencesLead: (email: string) => `What ${email} receives.`,
    erasedTitle: 'Your address was erased',
    erasedText: 'We no longer have your address, and we no longer write to you.',
    lists: 'The letters you receive',
    listsHint: 'Tick a letter to receive it, untick it to stop.',
    wording: (list: string) => `I wish to receive “${list}” by e-mail.`,
    pace: 'How often?',
    paces: { all: 'Every letter', fewer: 'Less often: one letter in thirty days at most' },
    save: 'Save',
    saved: 'Saved.',
    everything: 'Unsubscribe from everything',
    leaveAll: 'Receive nothing more',
    leaveAllConfirm: 'You will leave all letters. You can come back from this page.',
    leftAll: 'You will no longer receive any letter.',
    forget: 'Erase my address',
    forgetConfirm:
      'Your address and your name will be erased from our lists. Only an unreadable hash remains, so that we never write to you again.',
    forgotten: 'Your address is erased.',
  },
)
