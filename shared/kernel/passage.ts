/** Holds the passage: who sends it is our own CDN or web. */
export const passageHeader = 'x-marketplace-passage'
/** The address of the person for whom the web asks; believed only beside the passage. */
export const viewerHeader = 'x-marketplace-viewer'
