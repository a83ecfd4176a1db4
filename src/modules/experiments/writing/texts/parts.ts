import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** Writing a protocol part by part: one page and one save for the questions that go together. */
export const protocolPartTexts = defineTexts(
  {
    done: (settled: number, of: number) =>
      `${numbered(settled, 'questions répondues', 'fr')} sur ${of}`,
    tickBeside: 'Cochez « Sans objet ici » pour garder cette raison, ou effacez-la.',
    parts: 'Les parties du protocole',
    savesItself:
      'Ce que vous écrivez s’enregistre tout seul quelques secondes après, et l’heure s’affiche. Sinon, enregistrez par le bouton, en bas.',
    savedByHand: 'Enregistrez par le bouton avant de suivre un lien ou de déplacer une ligne.',
    saveAndNext: 'Enregistrer, et partie suivante',
    savedAt: (hour: string) => `Enregistré à ${hour}.`,
    restSavedAt: (hour: string, titles: string, button: string) =>
      `À ${hour}, le reste est enregistré ; ceci est à corriger : ${titles}. Le bouton « ${button} » dit pourquoi.`,
    metOther: (titles: string) =>
      `Pas encore enregistré : quelqu’un a écrit au même endroit que vous (${titles}).`,
    metOwn: (titles: string) =>
      `Pas encore enregistré : vous avez aussi écrit ici dans une autre fenêtre (${titles}).`,
    readBoth: (button: string) =>
      `Appuyez sur « ${button} » : vous lirez les deux textes, et celui que vous écrivez reste ici.`,
    otherAnswersAt: (hour: string) => `Vos autres réponses sont enregistrées, à ${hour}.`,
    noAnswer: (button: string) =>
      `Vos derniers mots ne sont pas enregistrés : le site ne répond pas, ou vous n’êtes plus connecté·e. Gardez cette page ouverte, puis appuyez sur « ${button} ».`,
    notSaved: (button: string) =>
      `Pas encore enregistré. Appuyez sur « ${button} » : la page dira pourquoi.`,
    notInProtocol: (reason: string) => `Pas enregistré dans le protocole. ${reason}`,
    keptForYou:
      'Votre texte est gardé, pour vous seulement : vous le retrouverez sur cette page, sous sa question.',
    remarks: (count: number) =>
      count === 0 ? 'Faire une remarque' : counted(count, 'remarque', 'remarques'),
    remarksSpoken: (title: string) => ` sur « ${title} »`,
    remarksTitle: (title: string) => `Remarques : ${title}`,
    copied: 'À réécrire : ce qui est écrit ici vient de la copie.',
    notCopied: 'À écrire pour ce lieu : cette réponse n’est pas venue avec la copie.',
    allCopied: 'Tout ce qui reste à réécrire',
    back: 'Revenir à la question',
    workshop: 'Toutes les parties',
  },
  {
    done: (settled, of) => `${numbered(settled, 'questions', 'en')} answered out of ${of}`,
    tickBeside: 'Tick “Does not apply here” to keep this reason, or take it out.',
    parts: 'The parts of the protocol',
    savesItself:
      'What you write saves itself a few seconds later, and the hour is shown. Otherwise, save with the button at the end.',
    savedByHand: 'Save with the button before you follow a link or move a line.',
    saveAndNext: 'Save, and next part',
    savedAt: (hour) => `Saved at ${hour}.`,
    restSavedAt: (hour, titles, button) =>
      `At ${hour} the rest was saved; this is to be corrected: ${titles}. The button “${button}” says why.`,
    metOther: (titles) => `Not saved yet: somebody wrote where you write (${titles}).`,
    metOwn: (titles) => `Not saved yet: you also wrote here in another window (${titles}).`,
    readBoth: (button) =>
      `Press “${button}”: you will read both texts, and the one that you are writing stays here.`,
    otherAnswersAt: (hour) => `Your other answers were saved at ${hour}.`,
    noAnswer: (button) =>
      `Your last words are not saved: the site does not answer, or you are signed out. Keep this page open, then press “${button}”.`,
    notSaved: (button) => `Not saved yet. Press “${button}”: the page will say why.`,
    notInProtocol: (reason) => `Not saved in the protocol. ${reason}`,
    keptForYou:
      'Your text is kept, for you only: you will find it on this page, under its question.',
    remarks: (count) => (count === 0 ? 'Make a remark' : counted(count, 'remark', 'remarks')),
    remarksSpoken: (title) => ` on “${title}”`,
    remarksTitle: (title) => `Remarks: ${title}`,
    copied: 'To be rewritten: what is written here comes from the copy.',
    notCopied: 'To be written for this place: this answer did not come with the copy.',
    allCopied: 'All that is left to rewrite',
    back: 'Back to the question',
    workshop: 'All parts',
  },
)
