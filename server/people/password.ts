/** scrypt, as better-auth keeps it: what is hashed here is checked there. */
export async function hashPassword(password: string): Promise<string> {
  const { hashPassword: hash } = await import("better-auth/crypto");
  return hash(password);
}

export async function isPassword(hash: string, password: string): Promise<boolean> {
  const { verifyPassword } = await import("better-auth/crypto");
  return verifyPassword({ hash, password });
}
