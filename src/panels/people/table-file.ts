export async function takeTable(_: File): Promise<void> {}
