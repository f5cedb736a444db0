"use strict";
const list = document.getElementById("staff");

async function signIn(member) {
  const response = await fetch(`/local/identity/token/${encodeURIComponent(member.id)}`, { method: "POST" });
  const token = (await response.json()).access_token;
  sessionStorage.setItem("staffToken", token);
  document.getElementById("token").value = token;
  document.getElementById("curl").value = `curl -H 'Authorization: Bearer ${token}' ${location.origin}/api/desk`;
  document.getElementById("result").textContent = `已登录 / Signed in: ${member.name}`;
}

async function show() {
  for (const member of await (await fetch("/local/identity/staff")).json()) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `${member.name} (${member.roles.join(", ")})`;
    button.addEventListener("click", () => signIn(member));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
}

show();
