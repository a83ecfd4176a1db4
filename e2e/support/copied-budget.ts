/**
 * What LibreOffice Calc 25.2 puts on the clipboard as plain text for seven rows of a sheet: asked of Calc itself (the
 * rows are selected, `getTransferable()` of the controller gives `text/plain;charset=utf-16`). The line break that stands
 * in the cell « deux jours, / dont un "samedi" » is a space there, and no quotation mark is doubled nor put around a cell.
 */
export const copiedBudget = [
  'Nature\tPoste\tMontant\tJours\tEn nature\tRemarque',
  'Temps de travail\tAnimation\t3\u00a0100,50 €\t12,5\t\t',
  'Lieux\tSalle "des mariages"\t1\u00a0234,50 €\t\t\tdeux jours, dont un "samedi"',
  'Repas\tBuffet\t640,00 €\t\t\t"bio" et local',
  'Bénévolat\tAccueil\t900,00 €\t6\toui\t',
  'Commune\tLa ville\t5\u00a0000,00 €\t\t\t',
  'Total\t\t10\u00a0875,00 €\t\t\t',
  '',
].join('\n')

/** The same rows by their marked-up text, `application/x-libreoffice-tsvc`, which is how Excel and Google write plain text. */
export const quotedBudget = copiedBudget.replace(
  'deux jours, dont un "samedi"',
  '"deux jours,\ndont un ""samedi"""',
)
