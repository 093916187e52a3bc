/** The name under which the sample library is written. */
export const samplesActor = 'Copydesk samples'
