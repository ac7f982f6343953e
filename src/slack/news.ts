/** True the first time that something fails in this way, so that the log says it once. */
export type IsNews = (failure: string) => boolean;

export function createNews(): IsNews {
  const told = new Set<string>();
  return (failure) => {
    const isNew = !told.has(failure);
    told.add(failure);
    return isNew;
  };
}
